"""Tests of statements whose rows are accounts."""

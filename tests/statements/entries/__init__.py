"""Tests of statements whose rows are entries."""

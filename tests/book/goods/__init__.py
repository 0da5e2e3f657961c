"""Tests of the goods."""

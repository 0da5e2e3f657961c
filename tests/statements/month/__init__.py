"""Tests of the month told."""

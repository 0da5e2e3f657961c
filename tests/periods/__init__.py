"""Tests of days and periods."""

"""Tests of amounts."""

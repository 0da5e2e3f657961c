"""Tests of formats as files."""

"""Tests of members and officers."""

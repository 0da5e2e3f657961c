"""Tests of meetings, visits and problems."""

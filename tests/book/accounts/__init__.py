"""Tests of the chart of accounts."""

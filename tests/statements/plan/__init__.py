"""Tests of the statements of the plan."""

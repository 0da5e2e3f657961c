"""Tests of closing months: seals, codes, reversals."""

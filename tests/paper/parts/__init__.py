"""Tests of the parts of documents."""

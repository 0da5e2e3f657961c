"""Tests of the commands of the nouns."""

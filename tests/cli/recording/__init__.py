"""Tests of the commands that record and mend."""

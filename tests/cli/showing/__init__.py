"""Tests of the commands that show, print and export."""

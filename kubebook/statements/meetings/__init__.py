"""Statements of meetings, guests, visits, problems and letters."""

"""Figures: a book and a period make a statement. Pure: no file, clock, language or screen."""

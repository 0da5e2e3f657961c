"""Statements, made from a book and a period. Pure: no file, clock, language or screen."""

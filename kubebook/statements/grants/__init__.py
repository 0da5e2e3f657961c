"""Statements of grants, and the figures of an accountability report about one grant."""

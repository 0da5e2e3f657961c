"""Entries: what may be recorded and mended, and what no entry may do to a balance."""

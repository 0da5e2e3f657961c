"""Entries: what may be recorded and corrected, and what no entry may do to a balance."""

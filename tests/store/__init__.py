"""Tests of the ledger file: every state it can be in, and every way a save can fail."""

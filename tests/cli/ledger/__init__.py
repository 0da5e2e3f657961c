"""Tests of the commands on a whole ledger."""

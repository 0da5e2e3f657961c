"""Statements whose rows are entries: the cash books, receipts, expenses, the list of entries."""

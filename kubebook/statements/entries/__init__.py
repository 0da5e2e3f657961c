"""Statements with entries as rows: the cash books, receipts, expenses, the list of entries."""

"""The ledger file: a book written in ink, and the only place that knows TinyDB.

`ledger` creates, opens and edits; `restore` goes back to a copy; `history` lists what a record was;
`storage` holds `LedgerStorage`, with which a script opens a ledger in stock TinyDB, read-only.
"""

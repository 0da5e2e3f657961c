"""What can be written for other programs beside a statement, and the file endings of each.

A table of values: `cli` reads it to complete a name and to choose a writer.
"""

WHOLE = {
    "ledger": (".csv", ".json"),
    "members": (".csv",),
    "journal": (".journal", ".hledger", ".ledger", ".beancount"),
    "seal": (".jsonl", ".txt"),
}
"""What is written whole, with its endings; the first is meant when no file is named."""
STATEMENT = (".csv", ".json")
OTHER_NAMES = {"jurnal": "journal", "buku": "ledger", "anggota": "members", "segel": "seal"}
"""The Indonesian names of `WHOLE`."""

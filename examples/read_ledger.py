"""CONTOH (rekaan): reads a ledger through stock TinyDB, without kubebook's commands.

    python examples/read_ledger.py kube-contoh.kubebook

Prints who owes the group, and what was sold month by month. `LedgerStorage` only reads for a
script: nothing can be changed through it, and reading changes no byte of the ledger.
"""

import sys
from collections import Counter

from tinydb import Query, TinyDB

from kubebook.errors import KubebookError
from kubebook.language import word
from kubebook.store.storage import LedgerStorage


def main(path: str) -> None:
    """Print the debts and the sales of the ledger at `path`."""
    with TinyDB(path, storage=LedgerStorage) as db:
        account, entry = Query(), Query()
        entries, accounts = db.table("entries"), db.table("accounts")
        debts = str(accounts.search(account.name == "piutang-usaha")[0].doc_id)
        counts = ~entry.voided.exists()  # a void entry stays in the ledger and counts in nothing

        owed: Counter[str] = Counter()
        for found in entries.search(counts & (entry.target == debts)):
            owed[found["party"]] += found["amount"]
        for found in entries.search(counts & (entry.source == debts)):
            owed[found["party"]] -= found["amount"]
        sold: Counter[str] = Counter()
        for found in entries.search(counts & entry.source.matches("41")):
            sold[found["date"][:7]] += found["amount"]

    _show("Piutang usaha (Rp)", owed)
    _show("Penjualan (Rp)", sold)


def _show(heading: str, amounts: "Counter[str]") -> None:
    print(heading)
    for name, amount in sorted(amounts.items()):
        if amount:
            print(f"  {name:<20}{amount:>12}")


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit("python examples/read_ledger.py BUKU.kubebook")
    try:
        main(sys.argv[1])
    except KubebookError as error:
        print(word(error.worded, "id"), file=sys.stderr)
        sys.exit(error.exit_code)

"""`export ledger -o book.json` opens in stock TinyDB."""

from pathlib import Path

from tinydb import TinyDB, where

from kubebook.files.tinydb_json import tinydb_json
from tests.books import HOSTILE


def test_stock_tinydb_finds_the_documents(tmp_path: Path) -> None:
    """A script needs nothing of kubebook to query the book."""
    file = tmp_path / "buku.json"
    tables: dict[str, dict[str, dict[str, object]]] = {
        "entries": {"1": {"text": HOSTILE, "amount": 5}, "2": {"text": "Ḥasan", "amount": 7}},
        "members": {"1": {"name": "Suparti"}},
        "terms": {},
    }
    file.write_text(tinydb_json(tables), encoding="ascii")
    with TinyDB(file) as db:
        assert db.table("entries").get(where("amount") == 7) == {"text": "Ḥasan", "amount": 7}
        assert db.table("entries").get(doc_id=1) == {"text": HOSTILE, "amount": 5}
        assert db.tables() == {"entries", "members", "terms"}

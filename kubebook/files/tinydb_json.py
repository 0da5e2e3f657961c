"""The tables of a ledger as a JSON that stock TinyDB opens.

It takes plain tables from the caller and knows neither TinyDB nor the ledger file.
"""

import json
from collections.abc import Mapping

from kubebook.book.people.card_numbers import CARD_NUMBERS, card_number

Documents = Mapping[str, Mapping[str, object]]


def tinydb_json(tables: Mapping[str, Documents], *, full_nik: bool = False) -> str:
    """Tables as `{table: {id: document}}`, a document on each line.

    NIK and KK of the members are masked unless `full_nik`.
    Letters beyond ASCII are escaped: TinyDB opens its file in the computer's own encoding.
    """
    shown = dict(tables)
    if not full_nik:
        shown["members"] = _masked(tables.get("members", {}))
    parts = (
        f"{json.dumps(table)}: {{{_documents(documents)}}}" for table, documents in shown.items()
    )
    return "{" + ",\n".join(parts) + "}\n"


def _masked(members: Documents) -> Documents:
    return {
        number: {
            name: card_number(str(value)) if name in CARD_NUMBERS else value
            for name, value in document.items()
        }
        for number, document in members.items()
    }


def _documents(documents: Documents) -> str:
    return ",".join(
        f"\n {json.dumps(number)}: {json.dumps(document)}" for number, document in documents.items()
    )

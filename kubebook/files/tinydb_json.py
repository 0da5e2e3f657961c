"""The tables of a ledger as a JSON that stock TinyDB opens.

It takes plain tables from the caller and knows neither TinyDB nor the ledger file.
"""

import json
from collections.abc import Mapping


def tinydb_json(tables: Mapping[str, Mapping[str, Mapping[str, object]]]) -> str:
    """Tables as `{table: {id: document}}`, a document on each line.

    Letters beyond ASCII are escaped: TinyDB opens its file in the computer's own encoding.
    """
    parts = (
        f"{json.dumps(table)}: {{{_documents(documents)}}}" for table, documents in tables.items()
    )
    return "{" + ",\n".join(parts) + "}\n"


def _documents(documents: Mapping[str, Mapping[str, object]]) -> str:
    return ",".join(
        f"\n {json.dumps(number)}: {json.dumps(document)}" for number, document in documents.items()
    )

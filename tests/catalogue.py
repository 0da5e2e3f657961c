"""Compiles the Indonesian catalogue: `python -m tests.catalogue`.

Merges `kubebook/locale/id/*.po`, one file a room, into the `kubebook.mo` that the program reads.
"""

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parents[1] / "kubebook" / "locale" / "id"
COMPILED = LOCALE / "LC_MESSAGES" / "kubebook.mo"
DAY = datetime(2026, 1, 1, tzinfo=UTC)


def merged() -> Catalog:
    """All parts as one catalogue; a message id that two parts word differently is an error."""
    # A fixed day, so that the same parts give the same bytes.
    whole = Catalog(locale="id", fuzzy=False, creation_date=DAY, revision_date=DAY)
    for part in sorted(LOCALE.glob("*.po")):
        for entry in read_po(io.BytesIO(part.read_bytes()), locale="id"):
            known = whole.get(entry.id) if entry.id else None
            if known and known.string != entry.string:
                raise ValueError(f"{part.name} words {entry.id!r} otherwise than another part")
            if entry.id:
                whole.add(entry.id, entry.string)
    return whole


def compiled() -> bytes:
    """The bytes of the compiled catalogue."""
    out = io.BytesIO()
    write_mo(out, merged())
    return out.getvalue()


if __name__ == "__main__":
    COMPILED.write_bytes(compiled())

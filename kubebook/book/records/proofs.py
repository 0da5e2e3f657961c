"""The record of a picture or PDF that proves a voucher."""

import datetime as dt
from typing import Literal, NamedTuple

ProofKind = Literal["jpg", "png", "pdf"]


class Proof(NamedTuple):
    """A picture or PDF that proves a voucher; a copy lies in the ledger's folder under its hash.

    `sha256` is of the file's bytes (hex), `size` their number; `name` is the name of the file.
    `removed` is the day from which it no longer proves that voucher.
    """

    number: int
    voucher: str
    sha256: str
    kind: ProofKind
    size: int
    attached: dt.date
    name: str = ""
    removed: dt.date | None = None

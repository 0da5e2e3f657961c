"""Daftar Bukti: which vouchers have a proof and which have none, missing ones first.

`book.proofs` decides which vouchers need one; whether a file lies in the folder is not known here.
"""

from collections.abc import Sequence

from kubebook.book.book import Book
from kubebook.book.proofs import Evidence, evidence
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import AMOUNT, DATE, NUMBER, TEXT, VOUCHER
from kubebook.statements.listed import block_of, heading, rows_of, sum_row, with_carried
from kubebook.statements.statement import Column, Frame, Row, Table
from kubebook.statements.totals import amount_of
from kubebook.statements.wording import proof_word, who_of


def proofs(book: Book, frame: Frame) -> Table:
    """The vouchers of the period that need a proof or have one, and the share of money proved."""
    found = [one for one in evidence(book) if one.date in frame.period]
    missing = [one for one in found if one.is_missing]
    proved = [one for one in found if one.due and one.proofs]
    others = [one for one in found if not one.due]
    due, shown = _due([*missing, *proved]), _due(proved)
    rows: list[Row] = []
    if missing:
        rows += _summed(N_("Proof still missing"), missing, _items(book, missing, 1))
    if proved:
        rows += _summed(N_("Proof there"), proved, _items(book, proved, 1 + len(missing)))
    if missing or proved:
        rows.append(sum_row("text", message(N_("Total that needs a proof")), {"amount": due}))
    if others:
        rows.append(heading("text", message(N_("Other vouchers with a proof"))))
        rows += _items(book, others, 1 + len(missing) + len(proved))
    table = Table(
        columns=_PROOFS,
        rows=tuple(rows),
        totals={
            "due": due,
            "proved": shown,
            "missing": due - shown,
            "missing_vouchers": len(missing),
        },
        notes=(_share(due, shown),) if due else (),
    )
    return with_carried(table, "amount")


def share_of(proved: int, due: int) -> int:
    """The percentage proved of the money that needs a proof, rounded down: 100 is all."""
    return 100 * proved // due if due else 100


_PROOFS = (
    NUMBER,
    VOUCHER,
    DATE,
    TEXT,
    Column(name="party", heading=N_("Receiver")),
    AMOUNT,
    Column(name="proof", heading=N_("Proof")),
    Column(name="proofs", heading=N_("Proofs"), kind="number", shown=False),
    Column(name="files", heading=N_("File names"), shown=False),
)


def _due(found: Sequence[Evidence]) -> int:
    return sum(one.due for one in found)


def _summed(words: str, found: Sequence[Evidence], items: Sequence[Row]) -> list[Row]:
    """Some vouchers under a heading, and the sum of what needs a proof in them."""
    below = message(N_("Vouchers: {count}"), count=len(found))
    return block_of("text", message(words), items, below, {"amount": _due(found)})


def _items(book: Book, found: Sequence[Evidence], first: int) -> list[Row]:
    """Some vouchers, numbered from `first`."""
    return rows_of(
        _PROOFS,
        found,
        {
            "text": lambda one: "; ".join(dict.fromkeys(part.text for part in one.parts)),
            "party": lambda one: _receivers(book, one),
            "amount": lambda one: one.due or amount_of(one.parts),
            "proof": lambda one: proof_word(has_proof=bool(one.proofs)),
            "proofs": lambda one: len(one.proofs),
            "files": lambda one: ", ".join(proof.name for proof in one.proofs),
        },
        first=first,
    )


def _receivers(book: Book, one: Evidence) -> str:
    return ", ".join(dict.fromkeys(filter(None, (who_of(book, part) for part in one.parts))))


def _share(due: int, proved: int) -> Message:
    if proved == due:
        return message(N_("All of {due:rp} is proved."), due=due)
    return message(
        N_("Proved: {proved:rp} of {due:rp} ({percent} %). No proof yet: {missing:rp}."),
        proved=proved,
        due=due,
        percent=share_of(proved, due),
        missing=due - proved,
    )

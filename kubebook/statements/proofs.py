"""Daftar Bukti: which vouchers have a proof and which have none, missing ones first.

`book.proofs` decides which vouchers need one; whether a file lies in the folder is not known here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from kubebook.book.book import Book
from kubebook.book.entries.vouchers import compact
from kubebook.book.proofs import Evidence, Need, Share, evidence, share_of
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import AMOUNT, DATE, NUMBER, TEXT, VOUCHER
from kubebook.statements.listed import block_of, heading, rows_of, sum_row, with_carried
from kubebook.statements.statement import Column, Frame, Row, Table
from kubebook.statements.totals import amount_of
from kubebook.statements.wording import proof_word, who_of


def proofs(book: Book, frame: Frame) -> Table:
    """The vouchers of the period that need a proof or have one, and the share of money proved.

    A voucher that is proved in part stands in both blocks, each time with that part.
    """
    every = [one for one in evidence(book) if one.date < frame.until]
    found = [one for one in every if one.date in frame.period]
    share = share_of(found)
    proved = [one for one in found if one.due > one.missing]
    others = [one for one in found if not one.due]
    rows: list[Row] = []
    if share.bare:
        items = _items(book, share.bare, 1, lambda one: one.missing, has_proof=False)
        rows += _summed(N_("Proof still missing"), items, share.missing)
    if proved:
        items = _items(book, proved, 1 + len(share.bare), lambda one: one.due - one.missing)
        rows += _summed(N_("Proof there"), items, share.proved)
    if share.due:
        rows.append(sum_row("text", message(N_("Total that needs a proof")), {"amount": share.due}))
    if others:
        rows.append(heading("text", message(N_("Other vouchers with a proof"))))
        first = 1 + len(share.bare) + len(proved)
        rows += _items(book, others, first, lambda one: amount_of(one.parts))
    table = Table(
        columns=_PROOFS,
        rows=tuple(rows),
        totals={
            "due": share.due,
            "proved": share.proved,
            "missing": share.missing,
            "missing_vouchers": len(share.bare),
        },
        notes=tuple(_notes(share, share_of(every), frame.day)),
    )
    return with_carried(table, "amount")


_PROOFS = (
    NUMBER,
    VOUCHER,
    DATE,
    TEXT,
    Column(name="party", heading=N_("From or to")),
    AMOUNT,
    Column(name="proof", heading=N_("Proof")),
    Column(name="proofs", heading=N_("Proofs"), kind="number", shown=False),
    Column(name="files", heading=N_("File names"), shown=False),
)


def _summed(words: str, items: Sequence[Row], amount: int) -> list[Row]:
    """Some vouchers under a heading, and the sum of what needs a proof in them."""
    below = message(N_("Vouchers: {count}"), count=len(items))
    return block_of("text", message(words), items, below, {"amount": amount})


def _items(
    book: Book,
    found: Sequence[Evidence],
    first: int,
    amount: Callable[[Evidence], int],
    *,
    has_proof: bool = True,
) -> list[Row]:
    """Some vouchers, numbered from `first`."""
    return rows_of(
        _PROOFS,
        found,
        {
            "text": lambda one: "; ".join(dict.fromkeys(part.text for part in one.parts)),
            "party": lambda one: _receivers(book, one),
            "amount": amount,
            "proof": lambda _: proof_word(has_proof=has_proof),
            "proofs": lambda one: len(one.proofs),
            "files": lambda one: ", ".join(proof.name for proof in one.proofs),
        },
        first=first,
    )


def _receivers(book: Book, one: Evidence) -> str:
    return ", ".join(dict.fromkeys(filter(None, (who_of(book, part) for part in one.parts))))


_PAPERS: Mapping[Need, str] = {
    "handover": N_("Aid in goods is proved by its handover paper (BAST): {vouchers}."),
    "deposit": N_("Aid given back is proved by its STS or BPN: {vouchers}."),
}
"""What is missing where a slip proves nothing."""


def _notes(share: Share, until_then: Share, day: date) -> Iterator[Message]:
    """The share proved in the period, which papers are no slips, and what is missing of before."""
    if share.missing:
        yield message(
            N_("Proved: {proved:rp} of {due:rp} ({percent} %). No proof yet: {missing:rp}."),
            proved=share.proved,
            due=share.due,
            percent=share.percent,
            missing=share.missing,
        )
    elif share.due:
        yield message(N_("All of {due:rp} is proved."), due=share.due)
    for paper, words in _PAPERS.items():
        if bare := [one.voucher for one in share.bare if paper in one.needs]:
            yield message(words, vouchers=compact(bare))
    if until_then.missing > share.missing:
        yield message(
            N_("Until {day}, with earlier ones: no proof yet of {count} vouchers, {missing:rp}."),
            day=day,
            count=len(until_then.bare),
            missing=until_then.missing,
        )

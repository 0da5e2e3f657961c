"""Aid: of which grant it is, and more of it than was promised.

Pure.
"""

from collections.abc import Iterator

from kubebook.book.accounts.chart import BANTUAN_SOSIAL
from kubebook.book.book import Book
from kubebook.book.doubts.doubt import Doubt, doubted
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, message


def aid(book: Book, entry: Entry) -> Iterator[Doubt]:
    """Aid for which no grant is recorded, or more aid than the decree promises."""
    if not book.grants or BANTUAN_SOSIAL not in (entry.source, entry.target):
        return
    from kubebook.book.check.grants import shortfall_sentence  # noqa: PLC0415 (of aid alone)
    from kubebook.book.grants.use import unnamed_aid, uses_of  # noqa: PLC0415

    if entry in unnamed_aid(book):
        names = tuple(grant.name for grant in book.grants)
        what = message(N_("Of which grant is this? {names}"), names=names)
        yield doubted(
            what,
            N_(
                "{what}\n"
                '  kubebook entry correct {voucher} --grant {name} --reason "bantuan {name}"'
            ),
            voucher=entry.voucher,
            name=names[-1],
        )
    for use in uses_of(book):
        above = shortfall_sentence(use) if use.shortfall < 0 else None
        if above and any(move.entry == entry for move in use.moves):
            yield Doubt(above, above)

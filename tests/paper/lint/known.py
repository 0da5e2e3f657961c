"""Which findings are right as they are, and which are known and still to be mended.

A finding that neither table has fails, and so does a line of `KNOWN` that is found no more: that
table shrinks as paper is mended.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tests.paper.lint.finding import Finding
from tests.paper.lint.printed import Paper

ANY = "*"


class Line(NamedTuple):
    """One kind of finding on papers of groups, why it is there, and words that it has.

    `papers` and `groups` are names with blanks between, or `ANY`. `by_hand`: the choice of papers
    that the suite looks at does not show it.
    """

    kind: str
    papers: str
    groups: str
    reason: str
    words: str = ""
    by_hand: bool = False

    def is_of(self, paper: Paper, finding: Finding) -> bool:
        """Whether a finding on a paper is the one meant."""
        return (
            self.kind == finding.kind
            and (self.papers == ANY or paper.name in self.papers.split())
            and (self.groups == ANY or paper.group in self.groups.split())
            and self.words in finding.what
        )

    def missed(self, group: str, found: Iterable[tuple[Paper, Finding]]) -> Iterator[str]:
        """The papers of a group for which the line stands and nothing was found."""
        if self.groups != ANY and group not in self.groups.split():
            return
        seen = {paper.name for paper, finding in found if self.is_of(paper, finding)}
        if self.papers == ANY:
            yield from () if seen else (ANY,)
        else:
            yield from (name for name in self.papers.split() if name not in seen)


_ONLY, _LAST, _INNER = (f"little on the {place} page" for place in ("only", "last", "inner"))
_LISTS = (
    "accounts attendance cash-book cash-book-whole cash-in-hand cash-in-hand-whole bank-book "
    "bank-book-whole daily-results daily-results-whole details entries entries-whole expenses "
    "expenses-whole grant-use inventory meetings plan plan-progress proofs receipts receipts-whole "
    "trial-balance account-ledger members visits letters"
)
ALLOWED: tuple[Line, ...] = (
    Line(_ONLY, ANY, ANY, "the whole paper is short: a list of little, signed"),
    Line(_LAST, _LISTS, ANY, "the last rows of a list that is longer than a page, signed"),
    Line(_LAST, "voucher", ANY, "the last slips; the rest of the sheet is cut off and kept"),
    Line(_LAST, "cash-count", "long-names", "a letterhead of four lines leaves no room for all"),
    Line(
        _LAST, "monthly", ANY, "cilacap-a: a month with sales each day takes more than a page", "Rp"
    ),
    Line(_INNER, "accountability", ANY, "white paper: photographs are pasted on it", "FOTO"),
    Line(_INNER, "accountability", ANY, "white paper: the bank book is pasted on it", "SALINAN"),
    Line(_INNER, "accountability", ANY, "the last pictures of proofs", "Lampiran Bukti"),
    Line(
        _INNER, "accountability", ANY, "the contents of a short bundle, a sheet by itself", " . . "
    ),
    Line(
        _INNER,
        "monthly monthly-full meeting-pack",
        ANY,
        "the last rows of a book, or an empty one; a sheet of its own follows",
        "Buku Kas Umum",
    ),
    Line(
        _INNER,
        "annual",
        "long-names",
        "the last rows of a list; those who sign have a sheet of their own",
        "Daftar Anggota",
    ),
    Line(
        _INNER,
        "monthly-full",
        ANY,
        "no room for it under what stands before; a sheet of its own, or one turned, follows",
        "Posisi Keuangan",
    ),
    Line(
        _INNER,
        "monthly-full",
        ANY,
        "the twelve months: no room for them on the page before, and a turned sheet follows",
        "Laba (rugi) bersih per bulan",
    ),
    Line(
        _INNER,
        "monthly monthly-full",
        "year",
        "desa: thirteen lines of the plan are too many for the first page; the book lies on a side",
        "Realisasi RAB",
    ),
    Line(
        _INNER,
        "monthly-full",
        "long-names",
        "those who sign; more than ten members have the next sheet for themselves",
        "Catatan perkembangan usaha",
    ),
)
"""What stays: the reason is a person's, not a fault of the printing."""

KNOWN: tuple[Line, ...] = ()
"""What is to be mended, with what causes it."""

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
)
"""What stays: the reason is a person's, not a fault of the printing."""

_RAB = "the widths of the RAB block are fixed; milliards do not go into them"
_CARRIED = "only books carry their sums to the next page; plans and lists with totals do not"
_NEXT_BOOK = "the next part begins on a new page although there is room on this one"
_ONE_LINE = "a long name gets one line"
KNOWN: tuple[Line, ...] = (
    Line("thin rules", ANY, ANY, "rules between rows are 0.25 pt; offices' printers lose them"),
    Line("figures touch", "monthly", "long-names", _RAB),
    Line("text over text", "monthly", "long-names", _RAB),
    Line("text out of its cell", "monthly", "long-names", _RAB),
    Line("text out of its frame", "monthly", "long-names", _RAB),
    Line("letters pressed", "notice voucher", "long-names", _ONE_LINE),
    Line(
        "no carried row",
        "accountability annual business-plan plan plan-progress proofs",
        "goods",
        _CARRIED,
    ),
    Line("no carried row", "accountability plan plan-progress proofs", "long-names", _CARRIED),
    Line(_INNER, "annual", "goods", _NEXT_BOOK, "Buku Inventaris"),
    Line(_INNER, "annual", "long-names nothing", _NEXT_BOOK, "Daftar Anggota"),
    Line(_INNER, "meeting-pack monthly", "goods nothing", _NEXT_BOOK, "Buku Kas Umum"),
    Line(
        "broken word in a heading",
        "visits",
        "nothing long-names goods",
        "the column of the visit's number is narrower than its heading",
        "Kunjung / an ke",
    ),
    *(
        line._replace(by_hand=True)
        for line in (
            Line(
                "broken word in a heading",
                "visits",
                "year",
                "the column is too narrow",
                "Kunjung / an ke",
            ),
            Line("figures touch", "monthly-full", "long-names", _RAB),
            Line("text over text", "monthly-full", "long-names", _RAB),
            Line("text out of its cell", "monthly-full", "long-names", _RAB),
            Line("text out of its frame", "monthly-full", "long-names", _RAB),
            Line("no carried row", "inventory monthly-full trial-balance", "goods", _CARRIED),
            Line("no carried row", "trial-balance", "long-names nothing year", _CARRIED),
            Line("no carried row", "business-plan", "year", _CARRIED),
            Line(
                "no carried row",
                "accountability annual details grant-use inventory plan plan-progress proofs",
                "year",
                _CARRIED,
            ),
            Line("lone last row", "expenses expenses-whole", "long-names", "folds in a column"),
            Line(
                _INNER,
                "accountability",
                "long-names",
                "closing words alone on a page",
                "Penutup",
            ),
            Line(_INNER, "accountability", "goods year", _NEXT_BOOK, "Daftar Bukti"),
            Line(_INNER, "accountability", "long-names year", _NEXT_BOOK, "Ditambahkan sendiri"),
            Line(_INNER, "accountability", "goods", _NEXT_BOOK, "Realisasi RAB"),
            Line(_INNER, "annual", "year", _NEXT_BOOK, "Penggunaan Bantuan"),
            Line(_INNER, "meeting-pack monthly", "year", _NEXT_BOOK, "Buku Kas Umum"),
            Line(_INNER, "monthly-full", "nothing", _NEXT_BOOK, "Buku Kas Umum"),
            Line(_INNER, "monthly-full", "goods", _NEXT_BOOK, "Buku Inventaris"),
            Line(_INNER, "monthly-full", "goods long-names", _NEXT_BOOK, "Posisi Keuangan"),
            Line(_INNER, "monthly-full", "long-names", "hand lines alone on a page", "Catatan"),
            Line(_INNER, "monthly-full", "year", "the chart alone on a page", "Laba (rugi)"),
            Line(
                _INNER,
                "monthly monthly-full",
                "long-names year",
                "the RAB block alone on a page",
                "Realisasi RAB",
            ),
        )
    ),
)
"""What is to be mended, with what causes it."""

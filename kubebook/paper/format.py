"""The format `umum`: everything about paper that differs from office to office, as one value.

Sheets, letterhead, labels, the sections of each document, the columns of each book, who signs
where. Values only: it draws nothing, and no drawing code asks which format it has. An office's own
form is another such value. Lengths are mm; words are message ids, or an office's own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from kubebook.messages import N_

Signatory = Literal[
    "ketua", "sekretaris", "bendahara", "companion", "village_head", "other_side", "witness"
]
"""Who signs: an officer, the companion, the head of the village, whoever paid or was paid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of paper with its margins, in mm.

    `left` keeps a two-hole punch clear, `right` keeps it clear on the sheet's back; `foot` is what
    is kept below the last line for the footer, which cheap printers must not cut.
    """

    name: str
    width: float
    height: float
    left: float = 25
    right: float = 17
    top: float = 11
    foot: float = 18

    @property
    def edge(self) -> float:
        """Where the text ends on the right."""
        return self.width - self.right

    @property
    def text_width(self) -> float:
        """The width of the text."""
        return self.edge - self.left

    @property
    def bottom(self) -> float:
        """The last place of content."""
        return self.height - self.foot

    @property
    def footer_rule(self) -> float:
        """Where the rule over the footer stands."""
        return self.height - 14.6

    @property
    def turned(self) -> "Sheet":
        """The same sheet lying on its long side."""
        return replace(self, width=self.height, height=self.width)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadLine:
    """One line of the letterhead: its parts, joined by commas; a part without its fact goes."""

    parts: tuple[str, ...]
    size: float = 9.5
    is_strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """One signature: the words over it (`lead`, `title`) and whose name stands under it.

    `title` may name the village; where it is empty the signatory's own title is taken.
    """

    who: Signatory
    lead: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Who signs a document: the left column and the right one, which has place and date."""

    left: tuple[Signer, ...] = ()
    right: tuple[Signer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumn:
    """One column of a book on paper.

    `width` in mm; None is as wide as its contents ask. One column of a book takes the `rest`.
    `heading` stands instead of the statement's.
    """

    name: str
    width: float | None = None
    rest: bool = False
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookForm:
    """How one book is printed: its columns in order, and who signs where it is printed alone.

    Without columns the statement's own are printed, as wide as their contents ask.
    """

    columns: tuple[BookColumn, ...] = ()
    signing: Signing = Signing()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentForm:
    """How one document is composed: its sections in order, more of them in full, its signers.

    `headings`: what a section is called in this document, by its name, where the form says so.
    """

    sections: tuple[str, ...] = ()
    full_sections: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    signing: Signing = Signing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An office's form. `first_page` is the monthly report's blocks, row by row of the sheet."""

    name: str
    sheets: Mapping[str, Sheet]
    notice_margin: float
    letterhead: tuple[LetterheadLine, ...]
    titles: Mapping[Signatory, Mapping[str, str]]
    documents: Mapping[str, DocumentForm]
    first_page: tuple[tuple[str, ...], ...]
    vouchers: Mapping[Literal["paid", "received", "moved"], tuple[Signer, ...]]
    duty_above: int
    duty: int
    books: Mapping[str, BookForm] = field(default_factory=dict)
    book: BookForm = BookForm()

    def book_form(self, statement: str) -> BookForm:
        """The form of a book by its statement's name."""
        return self.books.get(statement, self.book)


_KEPT_BY_TREASURER = Signing(
    left=(Signer(who="ketua", lead=N_("Seen by,")),),
    right=(Signer(who="bendahara"),),
)
_KEPT_BY_SECRETARY = Signing(
    left=(Signer(who="ketua", lead=N_("Seen by,")),),
    right=(Signer(who="sekretaris"),),
)
_NO = BookColumn(name="no", width=7)
_DATE = BookColumn(name="date", width=19)
_VOUCHER = BookColumn(name="voucher")
_TEXT = BookColumn(name="text", rest=True)


def _columns(*columns: BookColumn | str) -> tuple[BookColumn, ...]:
    return tuple(BookColumn(name=one) if isinstance(one, str) else one for one in columns)


def _kept_by_treasurer(*columns: BookColumn | str) -> BookForm:
    return BookForm(columns=_columns(*columns), signing=_KEPT_BY_TREASURER)


def _kept_by_secretary(*columns: BookColumn | str) -> BookForm:
    return BookForm(columns=_columns(*columns), signing=_KEPT_BY_SECRETARY)


_CASH = _kept_by_treasurer(_NO, _DATE, _VOUCHER, _TEXT, "in", "out", "balance")
_ONE_WAY = _kept_by_treasurer(_NO, _DATE, _VOUCHER, "party", "account", _TEXT, "amount")
_DEBTS = _kept_by_treasurer(
    _NO, BookColumn(name="name", rest=True), "first_date", "amount", "paid", "remaining", "age"
)
_BOOKS = {
    "cash-book": _CASH,
    "cash-in-hand": _CASH,
    "bank-book": _kept_by_treasurer(
        _NO,
        _DATE,
        _VOUCHER,
        _TEXT,
        "deposit",
        "interest",
        "withdrawal",
        "tax",
        BookColumn(name="charge", heading=N_("Charges")),
        "balance",
    ),
    "receipts": _ONE_WAY,
    "expenses": _ONE_WAY,
    "recap": _kept_by_treasurer(BookColumn(name="account", rest=True), "amount"),
    "account-ledger": _kept_by_treasurer(
        _NO, _DATE, _VOUCHER, _TEXT, "increase", "decrease", "balance"
    ),
    "trial-balance": _kept_by_treasurer(
        BookColumn(name="code", width=14),
        BookColumn(name="name", rest=True),
        "opening",
        "in",
        "out",
        "balance",
    ),
    "income": _kept_by_treasurer(_TEXT, "amount", "year_to_date"),
    "position": _kept_by_treasurer(_TEXT, "amount"),
    "monthly-results": _kept_by_treasurer(
        _NO, "month", "turnover", "other_income", "cost", "profit", "difference", "progress"
    ),
    "receivables": _DEBTS,
    "payables": _DEBTS,
    "corrections": _kept_by_treasurer(
        _NO, _DATE, _VOUCHER, _TEXT, "amount", "reason", "replacement"
    ),
    "members": _kept_by_secretary(
        "member",
        "name",
        "nik",
        "kk",
        "dtsen_id",
        "sex",
        "birth_date",
        "address",
        "phone",
        "role",
        "joined",
        "verified",
    ),
    "officers": _kept_by_secretary(
        _NO, "name", "birth_date", "sex", "occupation", "address", "role", "appointed", "ended"
    ),
}

_DOCUMENTS = {
    "monthly": DocumentForm(
        sections=("first-page", "cash-book", "corrections", "signatures"),
        full_sections=(
            "first-page",
            "cash-book",
            "corrections",
            "cash-in-hand",
            "bank-book",
            "income",
            "position",
            "signatures",
        ),
        headings={"corrections": N_("Corrections this month")},
        signing=Signing(
            left=(Signer(who="companion", lead=N_("Seen by,")), Signer(who="village_head")),
            right=(Signer(who="ketua", lead=N_("Reported by,")), Signer(who="bendahara")),
        ),
    ),
    "cash-count": DocumentForm(
        signing=Signing(
            left=(
                Signer(who="bendahara", lead=N_("Counted with,")),
                Signer(who="witness", title=N_("Witness 1")),
            ),
            right=(
                Signer(who="ketua", lead=N_("Counted by,")),
                Signer(who="witness", title=N_("Witness 2")),
            ),
        ),
    ),
}

UMUM = Format(
    name="umum",
    sheets=MappingProxyType(
        {
            "A4": Sheet(name="A4", width=210, height=297),
            "F4": Sheet(name="F4", width=215, height=330),
        }
    ),
    notice_margin=20,
    letterhead=(
        LetterheadLine(parts=(N_("JOINT BUSINESS GROUP (KUBE)"),)),
        LetterheadLine(parts=(N_("Under the care of {office}"),)),
        LetterheadLine(parts=(N_("KUBE “{name_in_capitals}”"),), size=16, is_strong=True),
        LetterheadLine(
            parts=("{address}", N_("{village_kind} {village}"), N_("Kecamatan {district}"))
        ),
    ),
    titles=MappingProxyType(
        {
            "ketua": {"": N_("Chair")},
            "sekretaris": {"": N_("Secretary")},
            "bendahara": {"": N_("Treasurer")},
            "companion": {"": N_("Companion")},
            "village_head": {
                "kelurahan": N_("Lurah {village}"),
                "desa": N_("Kepala Desa {village}"),
            },
            "other_side": {"": ""},
            "witness": {"": N_("Witness")},
        }
    ),
    documents=MappingProxyType(_DOCUMENTS),
    first_page=(("story", "topics"), ("results", "money"), ("recap",)),
    vouchers=MappingProxyType(
        {
            "paid": (
                Signer(who="ketua", lead=N_("Approved for payment,")),
                Signer(who="bendahara", lead=N_("Paid in full {date},")),
                Signer(who="other_side", lead=N_("Received by,")),
            ),
            "received": (
                Signer(who="ketua", lead=N_("Seen by,")),
                Signer(who="other_side", lead=N_("Paid by,")),
                Signer(who="bendahara", lead=N_("Received by,")),
            ),
            "moved": (
                Signer(who="ketua", lead=N_("Seen by,")),
                Signer(who="bendahara", lead=N_("Recorded by,")),
            ),
        }
    ),
    duty_above=5_000_000,
    duty=10_000,
    books=MappingProxyType(_BOOKS),
    book=BookForm(signing=_KEPT_BY_TREASURER),
)

"""What a format is: everything about paper that differs from office to office, as one value.

Sheets, letterhead, the sections of each document, the columns of each book, who signs where.
Values only: it draws nothing, and no drawing code asks which format it has. Lengths are mm; words
are message ids, or an office's own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

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
    `heading` stands instead of the statement's. `by_hand`: the statement has no such column; it is
    empty, to be written in.
    """

    name: str
    width: float | None = None
    rest: bool = False
    heading: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BookForm:
    """How one book is printed: its columns in order, and who signs where it is printed alone.

    Without columns the statement's own are printed, as wide as their contents ask.
    """

    columns: tuple[BookColumn, ...] = ()
    signing: Signing = Signing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter of a text: its title, and paragraphs, each of sentences with places for facts.

    It is one of the notes to the accounts, or of an accountability report. A sentence whose fact
    is unknown goes, and a paragraph with its last one. `figures`: what the grant was used for
    stands below.
    """

    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    figures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentForm:
    """How one document is composed: its sections in order, more of them in full, its signers.

    `first_page`: the blocks of a report's first page, row by row of the sheet; `read_out`: the
    sentence over the members' rows on its last. `headings`: what a section is called in this
    document, by its name, where the form says so; `books`: how a book is printed in it, where that
    is not as alone; `notes`: those to the accounts.
    """

    sections: tuple[str, ...] = ()
    full_sections: tuple[str, ...] = ()
    first_page: tuple[tuple[str, ...], ...] = ()
    read_out: str = ""
    notes: tuple[Chapter, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    books: Mapping[str, BookForm] = field(default_factory=dict)
    signing: Signing = Signing()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterForm:
    """How one letter is worded: message ids, or an office's own words, with places for facts.

    `to` are the lines under *Kepada Yth.*, `enclosed` what *Lampiran* says where something is
    attached, `paragraphs` and `points` the sentences by what they say, `copies` the *Tembusan*. A
    line whose fact is unknown goes, as a part of the letterhead does. `signing`: one on each side.
    """

    subject: str
    to: tuple[str, ...]
    paragraphs: Mapping[str, str]
    points: Mapping[str, str] = field(default_factory=dict)
    enclosed: str = ""
    signing: Signing = Signing()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """One statement (surat pernyataan), signed by one person over a stamp.

    `opening` says who, `points` are its numbered points, `closing` ends it. Its facts are those of
    the letters and of the grant.
    """

    title: str
    opening: str
    points: tuple[str, ...]
    closing: str
    who: Signatory = "ketua"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityForm:
    """How an accountability report is worded: its parts in order, and the words of each.

    `cover` are the lines of the cover, the first of them the largest. `truth` is the sentence over
    the signatures of the page that tells of the use. `glued` are the titles of sheets on which
    something is glued, by the part. `most_lines` of the budget stand on that page one by one;
    more are summed by their group.
    """

    sections: tuple[str, ...]
    cover: tuple[str, ...]
    truth: str
    chapters: tuple[Chapter, ...]
    pledges: tuple[Pledge, ...]
    glued: Mapping[str, str]
    signing: Signing
    closing: Signing
    most_lines: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A guest who is expected at a meeting: the words for the position and for the office."""

    position: str
    office: str = ""
    who: Signatory | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An office's form.

    `letters` by the document that they are printed in; `visitors` are the guests of a meeting.
    """

    name: str
    sheets: Mapping[str, Sheet]
    notice_margin: float
    letterhead: tuple[LetterheadLine, ...]
    titles: Mapping[Signatory, Mapping[str, str]]
    documents: Mapping[str, DocumentForm]
    vouchers: Mapping[Literal["paid", "received", "moved"], tuple[Signer, ...]]
    duty_above: int
    duty: int
    books: Mapping[str, BookForm] = field(default_factory=dict)
    book: BookForm = BookForm()
    letters: Mapping[str, LetterForm] = field(default_factory=dict)
    accountability: AccountabilityForm
    visitors: tuple[Visitor, ...] = ()

    def book_form(self, statement: str) -> BookForm:
        """The form of a book by its statement's name."""
        return self.books.get(statement, self.book)

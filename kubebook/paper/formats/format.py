"""A format: everything about paper that differs from office to office, as one value.

It has the shape of the file that an office writes: a key of the file is a field here, a table of
the file is a record, and the words beside a field's type are those of the file's own manual.
Values only: it draws nothing, and no drawing code asks which office's form it has. Lengths are mm;
words are an office's own, in Indonesian like all paper, with slots for facts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Annotated, Literal

from kubebook.messages import N_
from kubebook.paper.engine.sheet import SIZES, Punched, Sheet

VERSION = 1
"""The version that this kubebook reads; a file names the version it was written for."""

Officer = Literal["ketua", "sekretaris", "bendahara"]
Signatory = Literal[
    "ketua", "sekretaris", "bendahara", "companion", "village_head", "other_side", "witness",
    "keeper", "old_treasurer", "",
]  # fmt: skip
"""A person who signs: an officer, the companion, the head of the village, the payer or the payee.

`keeper` is the officer who keeps a book, `old_treasurer` who hands over, or acts for who would.
Empty: somebody else, with title and name in the format.
"""
Guest = Literal["companion", "village_head", ""]
Placed = Literal["left", "centre"]
Head = Literal["office", "group", "none"]
"""The letterhead of a document: that of the office's form, the group's own, or none."""

Texts = tuple[str, ...]


class Bounds(tuple[float, float]):
    """The least and the greatest value of a number in a format."""

    __slots__ = ()


class Letters(int):
    """The most letters of a text in a format."""

    __slots__ = ()


SENTENCES = Letters(2000)
"""A text alone that folds over lines."""
LINE = Letters(160)
"""One of several that stand in a line or fold to few."""
HEADING = Letters(80)
"""What stands over a block or section."""
LABEL = Letters(40)
"""What stands before a figure or fact, or in a corner of the sheet."""
PICTURE = Letters(2_000_000)
"""A picture as text."""


def between(least: float, most: float) -> Bounds:
    """Bounds, both ends allowed."""
    return Bounds((least, most))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """The sheet and its margins. The punched side has at least `binding`."""

    size: Annotated[
        Literal["A4", "F4"] | tuple[float, float],
        N_("A4, F4 (215 x 330), or [width, height] in mm"),
        between(170, 600),
    ] = "A4"
    left: Annotated[float, N_("left margin, mm"), between(10, 60)] = 17
    right: Annotated[float, N_("right margin, mm"), between(10, 60)] = 17
    top: Annotated[float, N_("top margin, mm"), between(5, 60)] = 11
    bottom: Annotated[float, N_("bottom margin with the footer in it, mm"), between(18, 60)] = 18
    punch: Annotated[Punched, N_("side of the punched holes: left, right, top or none")] = "left"
    binding: Annotated[
        float, N_("margin of the punched side, mm, where the one above is less"), between(15, 60)
    ] = 25
    notice: Annotated[float, N_("margins of the notice for the wall, mm"), between(10, 40)] = 20

    def sheet(self, name: str) -> Sheet:
        """The sheet with a given name (A4, F4; otherwise the format's own) and these margins."""
        wide, high = SIZES.get(name) or self._own
        margins = {"left": self.left, "right": self.right, "top": self.top}
        if self.punch != "none":
            margins[self.punch] = max(margins[self.punch], self.binding)
        return Sheet(
            name=name, width=wide, height=high, foot=self.bottom, punch=self.punch, **margins
        )

    @property
    def name(self) -> str:
        """The name of the format's own sheet: A4, F4, or its size."""
        wide, high = self._own
        return self.size if isinstance(self.size, str) else f"{wide:g} x {high:g} mm"

    @property
    def _own(self) -> tuple[float, float]:
        return SIZES[self.size] if isinstance(self.size, str) else self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """How amounts and letters are written, and the office's words for things."""

    amount: Annotated[str, N_("how an amount is written: Rp{amount}, or Rp. {amount},-")] = (
        "Rp{amount}"
    )
    letter_number: Annotated[
        str,
        N_(
            "the number of a letter; {serial:03} is 007, {month} VII, {month_number} 07; "
            "without {year} the count goes on through the years"
        ),
    ] = "{serial:03}/KUBE-{code}/{month}/{year}"
    iks: Annotated[str, N_("the account of the solidarity fund; empty: as the group has it")] = ""
    register: Annotated[
        str, N_("the poverty register, DTSEN or DTKS; empty: as the group has it")
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadLine:
    """One line of the letterhead: its parts, joined by commas; one without its fact is left out."""

    text: Annotated[Texts, N_("the line, or its parts, joined by commas"), LINE]
    size: Annotated[float, N_("size of the letters, pt"), between(7, 24)] = 9.5
    strong: Annotated[bool, N_("whether it is bold")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands at the head of a document; without lines and logo nothing does."""

    logo: Annotated[
        str, N_("a picture, PNG or JPEG: the name of its file; empty: none"), PICTURE
    ] = ""
    logo_height: Annotated[float, N_("how high the logo is, mm"), between(8, 40)] = 20
    logo_side: Annotated[Literal["left", "right"], N_("where the logo stands: left or right")] = (
        "left"
    )
    lines: Annotated[
        tuple[LetterheadLine, ...], N_("the lines from above; one whose fact is unknown goes")
    ] = ()


LETTERHEADS = ("letterhead", "group_letterhead")
"""The tables of a format that hold one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The titles of those who sign, above the room for signing."""

    ketua: Annotated[str, N_("the chair")] = "Ketua"
    sekretaris: Annotated[str, N_("the secretary")] = "Sekretaris"
    bendahara: Annotated[str, N_("the treasurer")] = "Bendahara"
    companion: Annotated[str, N_("the companion")] = "Pendamping"
    lurah: Annotated[str, N_("the head of a kelurahan")] = "Lurah {village}"
    kepala_desa: Annotated[str, N_("the head of a desa")] = "Kepala Desa {village}"
    witness: Annotated[str, N_("a witness")] = "Saksi"

    def of(self, who: Signatory, village_kind: str) -> str:
        """The title of a signatory; empty if there is none."""
        if who == "village_head":
            return self.kepala_desa if village_kind == "desa" else self.lurah
        return str(getattr(self, who, ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """One signature: the words over it, its title, and the name under it.

    `title` may name the village; if it is empty, the signatory's own title is used. `name` and
    `nip` are for a person whom the book does not know.
    """

    who: Annotated[
        Signatory, N_("whose signature; left out for somebody whom the book does not know")
    ] = ""
    words: Annotated[
        str, N_("the words over it: Mengetahui, Menyetujui, Melaporkan, Dibuat oleh")
    ] = ""
    title: Annotated[str, N_("the title, where it is not the one above")] = ""
    name: Annotated[str, N_("the name, of somebody whom the book does not know")] = ""
    nip: Annotated[str, N_("the NIP, of somebody whom the book does not know")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Who signs a document, column by column, and over which of them place and date stand."""

    left: Annotated[tuple[Signer, ...], N_("the left column, from above")] = ()
    middle: Annotated[
        tuple[Signer, ...], N_("the middle column; with one, three stand abreast")
    ] = ()
    right: Annotated[tuple[Signer, ...], N_("the right column, under place and date")] = ()
    below: Annotated[tuple[Signer, ...], N_("those centred under the columns, from above")] = ()
    place: Annotated[
        Literal["left", "middle", "right", "none"],
        N_("the column that place and date stand over: left, middle, right or none"),
    ] = "right"
    align: Annotated[
        Literal["left", "centre"], N_("whether the words stand at the left or centred")
    ] = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumn:
    """One column of a book on paper.

    `width` in mm; None is as wide as its contents need, and one column of a book takes the rest.
    `heading` replaces the statement's; over neighbours with the same `group` that stands once.
    Without a `field` it is empty, to be filled in by hand. With `always`, a column that would fall
    away because it is empty stays.
    """

    field: Annotated[str, N_("what it shows; left out: a column to write in by hand")] = ""
    heading: Annotated[str, N_("its heading; (Rp) at the end goes under it")] = ""
    group: Annotated[str, N_("a heading over it and its neighbours with the same")] = ""
    width: Annotated[
        float | Literal["rest"] | None, N_('mm; "rest" takes what is left over'), between(4, 250)
    ] = None
    always: Annotated[bool, N_("whether it stays where all of it is empty")] = False

    @property
    def rest(self) -> bool:
        """Whether it takes the rest of the width."""
        return self.width == "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One fact under a title, or one row of a block: which it is, and what it is called."""

    field: Annotated[str, N_("which one")]
    heading: Annotated[str, N_("what it is called, where that is another"), LABEL] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookForm:
    """How one book is printed: its columns in order, and who signs if it is printed alone.

    Without columns the statement's own are printed, as wide as their contents need. Without signers
    of its own, those of every book sign, among them the `keeper`. `closing` are the sentences that
    close it under its table, `closing_rows` the balances listed below them. `rows` are those of a
    statement that has the same ones in every book, `facts` stand under its title.
    """

    title: Annotated[str, N_("its title, where it is another")] = ""
    title_at: Annotated[Placed, N_("where its title stands: left or centre")] = "left"
    form_code: Annotated[
        str, N_("what stands in the corner at the top right: a form's code"), LABEL
    ] = ""
    letterhead: Annotated[
        Head | None, N_('"office", "group" or "none" above it; left out: as every book')
    ] = None
    facts: Annotated[
        tuple[Chosen, ...], N_("the facts under its title where it is printed alone; empty: none")
    ] = ()
    columns: Annotated[tuple[BookColumn, ...], N_("its columns from the left")] = ()
    rows: Annotated[
        tuple[Chosen, ...], N_("the rows of recap or results-summary, in order; empty: all")
    ] = ()
    numbered: Annotated[bool, N_("whether 1, 2, 3 stand under the headings")] = False
    rupiah: Annotated[bool, N_("whether (Rp) stands under the headings of amounts")] = True
    closing: Annotated[Texts, N_("the sentences that close it, under its table")] = ()
    closing_rows: Annotated[
        tuple[Chosen, ...], N_("the balances listed below that: balance, parts, bank, cash, total")
    ] = ()
    keeper: Annotated[Officer, N_("the officer who keeps it")] = "bendahara"
    signing: Annotated[Signing | None, N_("who signs it where it is printed alone")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter of a text: its title, and paragraphs, each of sentences with slots for facts.

    It is one of the notes to the accounts, or of an accountability report. A sentence with an
    unknown fact is left out, and so is a paragraph without sentences. `figures`: the use of the
    grant stands below.
    """

    title: Annotated[str, N_("its heading")]
    paragraphs: Annotated[
        tuple[Texts, ...], N_("its paragraphs, each of one or more sentences")
    ] = ()
    figures: Annotated[bool, N_("whether the table of the aid's use stands below it")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentForm:
    """How one document is composed: its title, facts, sections in order, and signers.

    `first_page`: the blocks of a report's first page, row by row of the sheet; `read_out`: the
    sentence above the members' rows on its last page; `closing`: those above its signers.
    `headings`: the heading of a section in this document, or of a block of its first page, by its
    name; `books`: how a book is printed in it, if not in the same way as alone; `notes`: the notes
    to the accounts. `facts` stand under its title; `recap` and `results` are the rows of the blocks
    of that name. `full_numbers`: who requires card numbers with all their digits in this document,
    in words that go on a sentence; empty: they are masked. A document of the office's own is a
    report `of` a month or a year.
    """

    title: Annotated[str, N_("its title, where it is another")] = ""
    title_at: Annotated[Placed, N_("where its title stands: left or centre")] = "centre"
    form_code: Annotated[
        str, N_("what stands in the corner at the top right: a form's code"), LABEL
    ] = ""
    of: Annotated[
        Literal["month", "year"], N_("whether a document of one's own is of a month or a year")
    ] = "month"
    facts: Annotated[
        tuple[Chosen, ...], N_("the facts under its title, in order; empty: as it has them")
    ] = ()
    letterhead: Annotated[
        Head, N_('"office": [letterhead] above; "group": [group_letterhead]; "none": none')
    ] = "office"
    full_numbers: Annotated[
        str, N_("who requires NIK and No. KK with all their digits here; empty: they are masked")
    ] = ""
    sections: Annotated[Texts, N_("its sections in order; one with nothing in it is left out")] = ()
    full_sections: Annotated[Texts, N_("the same where it is asked for in full (--full)")] = ()
    first_page: Annotated[
        tuple[Texts, ...], N_("the blocks of the first page, row by row; two stand abreast")
    ] = ()
    results: Annotated[
        tuple[Chosen, ...],
        N_("rows of results: turnover, other_income, cost, profit, trend; empty: all"),
    ] = ()
    recap: Annotated[
        tuple[Chosen, ...],
        N_(
            "rows of recap: opening, receipts, expenses, total_receipts, total_expenses, closing; "
            "empty: all"
        ),
    ] = ()
    hand_lines: Annotated[
        int,
        N_("how many lines by hand the block hand-lines and the box remarks have"),
        between(1, 30),
    ] = 3
    closing: Annotated[Texts, N_("the sentences that close it, over those who sign")] = ()
    read_out: Annotated[str, N_("the sentence over the members' signatures")] = ""
    headings: Annotated[
        Mapping[str, str], N_("what a section or block is called here, by its name"), HEADING
    ] = field(default_factory=dict)
    books: Annotated[
        Mapping[str, BookForm], N_("how a book is printed here, where not as alone")
    ] = field(default_factory=dict)
    signing: Signing = Signing()
    notes_numbered: Annotated[bool, N_("whether 1, 2, 3 stand before the notes")] = True
    notes: Annotated[tuple[Chapter, ...], N_("the notes to the accounts")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterForm:
    """How one letter is worded, with slots for facts.

    `to` are the lines under *Kepada Yth.*, `enclosed` the text of *Lampiran* if something is
    attached, `paragraphs` and `points` the sentences by their subject, `copies` the *Tembusan*. A
    line with an unknown fact is left out, as in the letterhead. `signing`: one signer on each side.
    """

    subject: Annotated[str, N_("what it is about (Perihal)")]
    to: Annotated[Texts, N_("the lines under Kepada Yth.")]
    enclosed: Annotated[str, N_("what Lampiran says")] = ""
    greeting: Annotated[str, N_("the words before its first sentence")] = "Dengan hormat,"
    paragraphs: Annotated[Mapping[str, str], N_("its sentences, by what they say")] = field(
        default_factory=dict
    )
    points: Annotated[Mapping[str, str], N_("its points, by what they say")] = field(
        default_factory=dict
    )
    copies: Annotated[Texts, N_("who gets a copy (Tembusan)")] = ()
    signing: Signing = Signing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """One statement (surat pernyataan), signed by one person over a stamp.

    `opening` names the person, `points` are its numbered points, `closing` ends it. Its facts are
    those of the letters and of the grant.
    """

    title: Annotated[str, N_("its title")]
    opening: Annotated[str, N_("the sentence before its points"), SENTENCES]
    points: Annotated[Texts, N_("its points; one whose fact is unknown goes")]
    closing: Annotated[str, N_("the sentence after its points"), SENTENCES]
    signer: Annotated[Signer, N_("who signs it, an officer")] = Signer(who="ketua")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverForm:
    """How the handover of goods (BAST) is worded; who signs it stands beside it.

    `opening` names the day, `giver` and `receiver` what the two parties are called, `handed` stands
    over the goods and `closing` under them.
    """

    opening: Annotated[str, N_("the sentence that names the day"), SENTENCES]
    giver: Annotated[str, N_("what the party that hands over is called from here on")]
    receiver: Annotated[str, N_("what the party that receives is called from here on")]
    handed: Annotated[str, N_("the sentence over the goods"), SENTENCES]
    closing: Annotated[str, N_("the sentence under the goods"), SENTENCES]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityForm:
    """How an accountability report is worded, part by part.

    `cover` are the lines of the cover, the first of them the largest. `truth` is the sentence above
    the signatures of the page about the use. `glued` are the titles of sheets on which something
    is glued, by the part. Up to `most_lines` of the budget stand on the page about the use one by
    one; more are summed by their group.
    """

    cover: Annotated[Texts, N_("the lines of the cover, the first of them the largest"), LINE]
    truth: Annotated[str, N_("the sentence of truth over the signatures"), SENTENCES]
    most_lines: Annotated[
        int, N_("lines of the budget listed one by one; more are summed by group"), between(1, 40)
    ] = 12
    chapters: Annotated[tuple[Chapter, ...], N_("its chapters")] = ()
    closing: Annotated[Signing, N_("who signs under the last chapter")] = Signing()
    goods: Annotated[HandoverForm, N_("the wording of the handover of goods")]
    handover: Annotated[Signing, N_("who signs the handover of goods")] = Signing()
    pledges: Annotated[tuple[Pledge, ...], N_("the statements (surat pernyataan)")] = ()
    glued: Annotated[
        Mapping[str, str], N_("titles of the sheets on which something is glued"), LINE
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalForm:
    """How a proposal is worded where the group has no words of its own.

    `cover` are the lines of the cover, the first of them the largest. The others are paragraphs of
    sentences; one whose fact is unknown is left out, and so is a heading without sentences.
    """

    cover: Annotated[Texts, N_("the lines of the cover, the first of them the largest"), LINE] = ()
    background: Annotated[Texts, N_("the background, sentence by sentence")] = ()
    aims: Annotated[Texts, N_("what the aid is for, sentence by sentence")] = ()
    benefits: Annotated[Texts, N_("what comes of it, sentence by sentence")] = ()
    closing: Annotated[Texts, N_("the last words over the signatures, sentence by sentence")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherForm:
    """Who signs a slip, and the amount from which a stamp is required."""

    paid: Annotated[tuple[Signer, ...], N_("who signs a slip of money paid, from the left")] = ()
    received: Annotated[tuple[Signer, ...], N_("who signs a slip of money received")] = ()
    moved: Annotated[tuple[Signer, ...], N_("who signs a slip of money moved")] = ()
    duty_above: Annotated[
        int, N_("above this amount a box for the stamp is printed, rupiah"), between(0, 10**12)
    ] = 5_000_000
    duty: Annotated[int, N_("what the stamp costs, rupiah"), between(0, 10**9)] = 10_000

    def signers(self, way: Literal["paid", "received", "moved"]) -> tuple[Signer, ...]:
        """Who signs a slip for money that was paid, received or moved."""
        return {"paid": self.paid, "received": self.received, "moved": self.moved}[way]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A guest who is expected at a meeting: the words for the position and for the office."""

    position: Annotated[str, N_("the guest's position")] = ""
    office: Annotated[str, N_("the guest's office")] = ""
    who: Annotated[Guest, N_("companion or village_head: the name that the book knows")] = ""


@dataclass(frozen=True, kw_only=True)
class Format:
    """An office's form.

    `letters` by the document that they are printed in; `guests` are those of a meeting; `book` is
    the form of every book that `books` does not name.
    """

    format: Annotated[int, N_("the version of this kind of file")] = VERSION
    title: Annotated[str, N_("what this form is called in lists")] = ""
    source: Annotated[str, N_("where it comes from")] = ""
    paper: PaperForm = PaperForm()
    labels: Labels = Labels()
    letterhead: Annotated[Letterhead, N_("the head of the office's form")] = Letterhead()
    group_letterhead: Annotated[
        Letterhead, N_("the group's own head, over what it writes in its own name")
    ] = Letterhead()
    titles: Annotated[Titles, N_("what those who sign are called")] = Titles()
    documents: Mapping[str, DocumentForm] = field(default_factory=dict)
    vouchers: VoucherForm = VoucherForm()
    book: Annotated[BookForm, N_("every book, where nothing else is said of it")] = BookForm()
    books: Mapping[str, BookForm] = field(default_factory=dict)
    letters: Mapping[str, LetterForm] = field(default_factory=dict)
    accountability: AccountabilityForm
    proposal: ProposalForm = ProposalForm()
    guests: Annotated[tuple[Visitor, ...], N_("the guests expected at a meeting")] = ()

    @cached_property
    def sheets(self) -> Mapping[str, Sheet]:
        """The sheets that can be asked for by name, and the format's own."""
        return {name: self.paper.sheet(name) for name in dict.fromkeys((self.paper.name, *SIZES))}

    @property
    def sheet(self) -> Sheet:
        """The format's own sheet."""
        return self.sheets[self.paper.name]

    def document(self, name: str) -> DocumentForm:
        """The form of a document by its name."""
        return self.documents.get(name, DocumentForm())

    def headed(self, name: str) -> "Format":
        """The same form with the letterhead that a document bears."""
        document = self.documents.get(name)
        head = document.letterhead if document else self.book_head(name)
        if head == "office":
            return self
        return replace(self, letterhead=self.group_letterhead if head == "group" else Letterhead())

    def book_head(self, statement: str) -> Head:
        """The letterhead of a book that is printed alone: its own, else that of every book."""
        return self.book_form(statement).letterhead or self.book.letterhead or "office"

    def book_form(self, statement: str) -> BookForm:
        """The form of a book by its statement's name."""
        return self.books.get(statement, self.book)

    def book_signing(self, book: BookForm) -> Signing:
        """Who signs a book that is printed alone: its own signers, else those of every book."""
        signing = book.signing or self.book.signing or Signing()
        return replace(
            signing,
            left=_kept(signing.left, book),
            middle=_kept(signing.middle, book),
            right=_kept(signing.right, book),
            below=_kept(signing.below, book),
        )


def _kept(signers: tuple[Signer, ...], book: BookForm) -> tuple[Signer, ...]:
    """The signers, the keeper of a book named by the office held."""
    return tuple(replace(one, who=book.keeper) if one.who == "keeper" else one for one in signers)

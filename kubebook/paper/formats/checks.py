"""Checks for what kubebook cannot print of a format: names that do not exist, unknown slots.

They are for a format with values that could all be read. Everything that can be named (documents,
sections, columns, facts) is looked up in the module that makes it; nothing is listed here again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields as keys_of
from dataclasses import is_dataclass
from functools import cache
from importlib import import_module
from typing import Any

from kubebook.messages import N_, Message, message
from kubebook.paper.documents import catalogue as documents
from kubebook.paper.documents.catalogue import DOCUMENTS, OWN_PAPER
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.format import (
    LETTERHEADS,
    BookForm,
    Chosen,
    DocumentForm,
    Format,
    Signing,
)
from kubebook.paper.formats.text_slots import faults_of_texts, walk
from kubebook.paper.formats.typed_values import Fault, Path, close, unknown
from kubebook.paper.parts.blocks.first_page import BLOCKS
from kubebook.paper.parts.blocks.recap import ROWS as RECAP_ROWS
from kubebook.paper.parts.blocks.results import ROWS as RESULTS_ROWS
from kubebook.paper.parts.chosen_rows import ROWS
from kubebook.paper.parts.closing import BALANCES
from kubebook.paper.parts.document_facts import FACTS
from kubebook.paper.parts.logo import logo_of
from kubebook.paper.parts.notes import DETAILS
from kubebook.statements import catalogue as statements
from kubebook.statements.catalogue import STATEMENTS, every_column, named, plain
from kubebook.statements.grants.accountability import USAGE
from kubebook.statements.grants.moved import HANDOVER, RETURNED
from kubebook.statements.statement import Column

LEAST_MM = {"text": 8.0, "money": 17.0, "date": 16.0, "number": 6.0, "decimal": 12.0}
"""The width that a column needs, by its kind: its figures never fold."""
REST_LEAST_MM = 40.0
SLIP_SIGNERS = 3
ROWS_OF_SIGNERS = 4
"""So many sign below one another at most; no page end parts them."""
ROOM_LEAST = (120.0, 205.0, 110.0)
"""The least sizes for every document, in mm: text width, text height, text height when turned.

Two columns of 56 hold a signature's line and the widest heading; an address and the first words
of a letter stand under any letterhead; a book on a turned sheet shows some rows under one.
"""
NOTICE_LEAST = 130.0
"""The least width of the notice, in mm: *Sekarang* and ten digits in its type."""
ABREAST = 2
_OF_PAPER: Mapping[str, tuple[Column, ...]] = {
    "usage": USAGE,
    "handover": HANDOVER,
    "returned": RETURNED,
}
"""Tables of the accountability report that are not statements."""


def faults_of(form: Format, umum: Format) -> Iterator[Fault]:
    """Everything in a format that cannot be printed; `umum` is the one under it."""
    if of_sheets := list(_sheets(form)):
        yield from of_sheets
        return
    for name, document in form.documents.items():
        yield from _document(("documents", name), name, document, form)
    yield from _every_book(form.book)
    for name, book in form.books.items():
        yield from _book(("books", name), name, book, form)
    yield from _letters(form, umum)
    yield from _slips(form)
    yield from _signers(form)
    for key in LETTERHEADS:
        head = getattr(form, key)
        if head.logo and logo_of(head) is None:
            yield Fault((key, "logo"), message(NO_LOGO))
    yield from faults_of_texts(form, umum)


def _letters(form: Format, umum: Format) -> Iterator[Fault]:
    """Letters, and parts of them, that no document asks for."""
    for name, letter in form.letters.items():
        below = umum.letters.get(name)
        if below is None:
            yield Fault(("letters", name), unknown(name, tuple(umum.letters), _also(name)))
            continue
        for key in ("paragraphs", "points"):
            known = tuple(getattr(below, key))
            for part in getattr(letter, key).keys() - set(known):
                yield Fault(("letters", name, key, part), unknown(part, known))
    glued = tuple(umum.accountability.glued)
    for part in form.accountability.glued.keys() - set(glued):
        yield Fault(("accountability", "glued", part), unknown(part, glued))


# --- documents and books -------------------------------------------------------------------------


def _document(path: Path, name: str, document: DocumentForm, form: Format) -> Iterator[Fault]:
    if name not in DOCUMENTS and (what := _not_own(name, document)):
        yield Fault(path, what)
        return
    possible = sections_of(name)
    yield from _unused(path, name, document)
    yield from _sections(path, document, possible)
    for one in document.headings.keys() - {*possible, DETAILS, *BLOCKS}:
        yield Fault((*path, "headings", one), unknown(one, (*possible, *BLOCKS), _also(one)))
    for key, known in CHOSEN.items():
        yield from _chosen((*path, key), getattr(document, key), known)
    for place, row in enumerate(document.first_page):
        if len(row) > ABREAST:
            yield Fault((*path, "first_page", place), message(TWO_ABREAST))
        for one in row:
            if one not in BLOCKS:
                yield Fault((*path, "first_page", place), unknown(one, tuple(BLOCKS)))
    for one, book in document.books.items():
        yield from _book((*path, "books", one), one, book, form)


def _not_own(name: str, document: DocumentForm) -> Message | None:
    """Why this is no document of the office's own: it needs a free name, a title and sections.

    The name is typed, and its file is called so: letters, digits, and dashes between them.
    """
    if name in STATEMENTS:
        return message(IS_BOOK, name=name)
    if name in (*documents.names(), *statements.names()):
        return unknown(name, tuple(DOCUMENTS), _also(name))
    if not name.replace("-", "").isalnum() or name != plain(name).strip("-"):
        return message(NAME_PLAIN, typed=name)
    if document.title and document.sections:
        return None
    return unknown(name, tuple(DOCUMENTS)) if close(name, tuple(DOCUMENTS)) else message(OWN_NEEDS)


CHOSEN: Mapping[str, Sequence[str]] = {
    "facts": tuple(FACTS),
    "results": RESULTS_ROWS,
    "recap": tuple(RECAP_ROWS),
}
"""What a document can choose from, by the key."""


def _chosen(path: Path, rows: Sequence[Chosen], known: Sequence[str]) -> Iterator[Fault]:
    """Rows that do not exist, or are there twice."""
    seen: set[str] = set()
    for place, row in enumerate(rows):
        if row.field not in known:
            yield Fault((*path, place, "field"), unknown(row.field, tuple(known)))
        elif row.field in seen:
            yield Fault((*path, place, "field"), message(SECTION_TWICE, typed=row.field))
        seen.add(row.field)


REPORTS = ("monthly", "annual")
SIGNED = (*REPORTS, "meeting-pack", "business-plan", "cash-count", "handover", "accountability")
"""Documents signed by those in `signing`; letters and slips have signers of their own."""


BARE = ("notice", "voucher", "proof-pictures")
"""Documents without a letterhead."""
OF_REPORTS_ALONE = ("full_sections", "first_page", "closing", "read_out", "notes")
BLOCKS_AND_NOTES = ("results", "recap", "hand_lines", "notes_numbered")
LACKING = {
    "letterhead": BARE,
    "form_code": BARE,
    "title_at": (*BARE, "companion-letter"),
}
"""The documents that do not have what a key sets."""
HAVING = {"facts": ("business-plan",), "signing": SIGNED}
"""The documents, beside the reports, that alone have it."""


def is_report(document: str) -> bool:
    """Whether a document is a report of a period, as those of an office's own are."""
    return document in REPORTS or document not in DOCUMENTS


def is_printed(document: str, key: str) -> bool:
    """Whether a document prints what a key of its form sets."""
    if key in (*OF_REPORTS_ALONE, *BLOCKS_AND_NOTES):
        return is_report(document)
    if key in ("sections", "headings", "books", "full_numbers"):
        return bool(sections_of(document))
    if key in LACKING:
        return document not in LACKING[key]
    if key in HAVING:
        return is_report(document) or document in HAVING[key]
    return key != "of" or document not in DOCUMENTS


def _unused(path: Path, name: str, document: DocumentForm) -> Iterator[Fault]:
    """The keys set for a document that it never prints."""
    for key in OF_REPORTS_ALONE:
        if getattr(document, key) and not is_printed(name, key):
            yield Fault((*path, key), message(OF_REPORTS))
    if document.books and not is_printed(name, "books"):
        yield Fault((*path, "books"), message(NO_SECTIONS))
    if document.letterhead != DocumentForm().letterhead and not is_printed(name, "letterhead"):
        yield Fault((*path, "letterhead"), message(NO_HEAD))
    if document.full_numbers and not is_printed(name, "full_numbers"):
        yield Fault((*path, "full_numbers"), message(NO_NUMBERS))
    if document.signing != Signing() and not is_printed(name, "signing"):
        yield Fault((*path, "signing"), message(NOT_SIGNED))


def _sections(path: Path, document: DocumentForm, possible: Sequence[str]) -> Iterator[Fault]:
    for key in ("sections", "full_sections"):
        for place, one in enumerate(getattr(document, key)):
            if one not in possible:
                what = unknown(one, possible, _also(one)) if possible else message(NO_SECTIONS)
                yield Fault((*path, key, place), what)
            elif one in getattr(document, key)[:place]:
                yield Fault((*path, key, place), message(SECTION_TWICE, typed=one))
    if possible and not document.sections:
        yield Fault((*path, "sections"), message(NO_SECTION_LEFT))


@cache
def sections_of(document: str) -> tuple[str, ...]:
    """The sections that a document can have: its own, and any statement; or none.

    A document of an office's own has those of the reports.
    """
    module = import_module(DOCUMENTS.get(document, DOCUMENTS[REPORTS[0]]).place)
    own: Mapping[str, object] = getattr(module, "SECTIONS", {})
    return (*own, *(one for one in _statements() if one not in own)) if own else ()


def _statements() -> Iterator[str]:
    """The statements that can stand in a document: those that are not about a single account."""
    return (
        name
        for name, one in STATEMENTS.items()
        if one.needs != "account" and name not in OWN_PAPER and not one.one_meeting
    )


@cache
def columns_of(book: str) -> Mapping[str, Column]:
    """The columns that a book can show, by name; empty if there is no such book."""
    if book not in STATEMENTS and book not in _OF_PAPER:
        return {}
    columns = _OF_PAPER.get(book) or every_column(book)
    return {column.name: column for column in columns}


def _every_book(book: BookForm) -> Iterator[Fault]:
    """What cannot be said of all books at once."""
    yield from _chosen(("book", "closing_rows"), book.closing_rows, tuple(BALANCES))
    yield from _chosen(("book", "facts"), book.facts, tuple(FACTS))
    for key in ("title", "columns", "rows"):
        if getattr(book, key):
            yield Fault(("book", key), message(OF_ONE_BOOK, name="cash-book"))


def _book(path: Path, name: str, book: BookForm, form: Format) -> Iterator[Fault]:
    known = columns_of(name)
    if not known:
        yield Fault(path, unknown(name, (*STATEMENTS, *_OF_PAPER), _also(name)))
        return
    yield from _chosen((*path, "closing_rows"), book.closing_rows, tuple(BALANCES))
    yield from _chosen((*path, "facts"), book.facts, tuple(FACTS))
    if name in ROWS:
        yield from _chosen((*path, "rows"), book.rows, tuple(ROWS[name]))
    elif book.rows:
        yield Fault((*path, "rows"), message(NO_ROWS, names=tuple(ROWS)))
    least = 0.0
    seen: set[str] = set()
    for place, column in enumerate(book.columns):
        at = (*path, "columns", place)
        if column.field and column.field not in known:
            meant = _headed(column.field, known)
            yield Fault((*at, "field"), unknown(column.field, tuple(known), meant))
            continue
        if column.field in seen:
            yield Fault((*at, "field"), message(TWICE, typed=column.field))
        seen |= {column.field} - {""}
        needed = LEAST_MM[known[column.field].kind if column.field else "text"]
        wide = needed if column.width is None else column.width
        if isinstance(wide, str):
            wide = REST_LEAST_MM
        elif wide < needed:
            what = message(TOO_NARROW, typed=f"{wide:g}", least=f"{needed:g}")
            yield Fault((*at, "width"), what)
        least += wide
    room = form.sheet.turned.text_width
    if least > room:
        what = message(TOO_WIDE, typed=f"{least:.0f}", most=f"{room:.0f}")
        yield Fault((*path, "columns"), what)


def _headed(typed: str, columns: Mapping[str, Column]) -> tuple[str, ...]:
    """The columns with a heading on paper that is, or begins with, the name typed."""
    wanted = typed.replace("_", " ").casefold()
    return tuple(
        name for name, one in columns.items() if say(one.heading).casefold().startswith(wanted)
    )


def _also(typed: str) -> tuple[str, ...]:
    """The English name of a document or statement, by its Indonesian name."""
    of_document = [it.name for it in DOCUMENTS.values() if typed in it.others.split()]
    statement = named(typed)
    return (*of_document, *([statement] if statement else []))


# --- sheets --------------------------------------------------------------------------------------


def _sheets(form: Format) -> Iterator[Fault]:
    """Margins that leave too little room, on the form's own sheet and on sheets with a name."""
    for sheet in form.sheets.values():
        room = sheet.text_width, sheet.text_height, sheet.turned.text_height
        if sheet.width > sheet.height:
            yield Fault(("paper", "size"), message(LYING))
        elif any(has < least for has, least in zip(room, ROOM_LEAST, strict=True)):
            what = message(
                NO_ROOM,
                sheet=sheet.name,
                wide=f"{sheet.text_width:g}",
                high=f"{sheet.text_height:g}",
                least_wide=f"{ROOM_LEAST[0]:g}",
                least_high=f"{ROOM_LEAST[1]:g}",
            )
            yield Fault(("paper",), what)
        elif (wide := sheet.width - 2 * form.paper.notice) < NOTICE_LEAST:
            what = message(
                NOTICE_ROOM, sheet=sheet.name, wide=f"{wide:g}", least=f"{NOTICE_LEAST:g}"
            )
            yield Fault(("paper", "notice"), what)
        else:
            continue
        return


# --- signers -------------------------------------------------------------------------------------


def _slips(form: Format) -> Iterator[Fault]:
    for way in ("paid", "received", "moved"):
        signers = form.vouchers.signers(way)
        if not 1 <= len(signers) <= SLIP_SIGNERS:
            yield Fault(("vouchers", way), message(SLIP_NEEDS, most=SLIP_SIGNERS))
        for place, signer in enumerate(signers):
            if signer.nip:
                yield Fault(("vouchers", way, place, "nip"), message(NO_NIP))


def _signers(form: Format) -> Iterator[Fault]:
    """Signatories where they mean nobody, and signers without a name or title."""
    for path, signer in signers_of(form):
        of_book = path[0] in ("book", "books") or "books" in path
        if signer.who == "keeper" and not of_book:
            yield Fault(path, message(OF_A_BOOK))
        if signer.who == "other_side" and path[0] != "vouchers":
            yield Fault(path, message(OF_A_SLIP))
        if signer.who == "old_treasurer" and path[:2] != ("documents", "handover"):
            yield Fault(path, message(OF_A_HANDOVER))
        if not signer.who and not signer.title:
            yield Fault(path, message(NOBODY))
    for path, one in walk(form, ()):
        if isinstance(one, Signing):
            rows = max(map(len, (one.left, one.middle, one.right))) + len(one.below)
            if rows > ROWS_OF_SIGNERS:
                yield Fault(path, message(SIGNERS_MANY, typed=rows, most=ROWS_OF_SIGNERS))


def signers_of(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every signer of a format with its path."""
    for at, one in walk(value, path):
        if {"who", "words"} <= {key.name for key in keys_of(one)} if is_dataclass(one) else False:
            yield at, one


LYING = N_("a sheet stands upright: the width comes first, then the height")
NO_ROOM = N_(
    "on {sheet} the margins leave {wide} x {high} mm for the text; it needs {least_wide} x "
    "{least_high}"
)
NOTICE_ROOM = N_("on {sheet} these margins leave the notice {wide} mm; it needs {least}")
IS_BOOK = N_('"{name}" is a book, not a document: write [books.{name}]')
NAME_PLAIN = N_(
    '"{typed}" cannot be the name of a document: small letters, digits, and dashes between them'
)
OWN_NEEDS = N_("a document of one's own needs a title and sections")
NO_LOGO = N_("the logo is no picture that can be read")
OF_REPORTS = N_("only the monthly and the annual report have this")
NO_HEAD = N_("this document has no letterhead")
NO_NUMBERS = N_("this document shows no NIK and no No. KK")
NOT_SIGNED = N_("this document is signed elsewhere: a letter in [letters], a slip in [vouchers]")
SECTION_TWICE = N_('"{typed}" is there twice')
OF_ONE_BOOK = N_("this is another in each book: write it in [books.{name}], or another one")
NO_ROWS = N_("the rows of this book follow from its entries; of {names} they can be chosen")
NO_NIP = N_("a slip has no room for a NIP")
NO_SECTIONS = N_("this document is whole and has no sections")
NO_SECTION_LEFT = N_("at least one section must be left")
TWO_ABREAST = N_("at most two blocks stand abreast")
TWICE = N_('"{typed}" is there twice; each amount stands once in its row')
TOO_NARROW = N_("{typed} mm leave no room for what it shows; {least} at least")
TOO_WIDE = N_("the columns need {typed} mm, and the sheet, turned on its side, has {most}")
SIGNERS_MANY = N_("{typed} would sign below one another; a page has room for {most}")
SLIP_NEEDS = N_("a slip has one to {most} signers")
OF_A_BOOK = N_('"keeper" is the officer who keeps a book, and this is none')
OF_A_SLIP = N_('"other_side" is who paid or was paid, and this is no slip')
OF_A_HANDOVER = N_('"old_treasurer" is who hands over, and this is no handover')
NOBODY = N_("a signer needs who, or else a title")

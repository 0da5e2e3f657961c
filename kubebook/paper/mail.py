"""A letter: letterhead, number and subject, address, body, two signers, copies.

What it says is handed to it as a `Mail`; the wording of each letter is in the format. It draws any
letter of the group alike, over as many sheets as the body needs.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kubebook.book.affairs import Letter
from kubebook.book.book import Book
from kubebook.book.letters import letter_of
from kubebook.messages import N_, Message
from kubebook.paper.blocks import Draw, Line
from kubebook.paper.format import LetterForm, Sheet, Signer
from kubebook.paper.heads import draw_letterhead, village_kind
from kubebook.paper.letters import plain, strong, width
from kubebook.paper.pages import Page, Pages
from kubebook.paper.request import Request
from kubebook.paper.signing import LINE_WIDE, NAME_DROP, name_of, place_and_date, title_of
from kubebook.paper.wording import Run, fold, fold_runs, runs, say

TEXT = plain(11)
STRONG = strong(11)
NOTE = plain(9.5)
PROSE = (TEXT, STRONG)
STEP = 5.4
LINE_MOST = 155.0
UNDER_LETTERHEAD = 9.2
COLON, VALUE = 20.0, 23.0
BEFORE_BLOCK = 9.4
BEFORE_PARAGRAPH = 7.0
BEFORE_POINT = 6.1
NUMBER, POINT = 2.2, 8.0
"""Where the number of a point and its words begin, from the left margin."""
BEFORE_NOTE = 6.0
BEFORE_SIGNERS = 10.4
SIGN_ROOM = 22.5
BEFORE_COPIES = 8.1
COPIES_STEP = 4.5
COPIES_AT, COPY_AT = 18.0, 21.8
GUTTER = 8.0
HAND_WIDE = 60.0
BELOW = 0.8
HAND_MORE = 2.6
"""How much more than a printed line one to write on is high."""
FACT, COLON_GAP = 29.0, 3.0

Unit = tuple[Line, ...]
"""Lines that no page end parts."""


class Point(NamedTuple):
    """One numbered point, with a note at the right of its first line."""

    text: str
    note: str = ""


class Mail(NamedTuple):
    """One letter in words. `reference` is its number; empty, a line is left to write it on.

    `to` are the lines of the address, `body` what stands between *Dengan hormat* and the
    signatures, `closing` its last paragraph, which stays with them.
    """

    reference: str
    day: date
    subject: str
    to: Sequence[str]
    body: Sequence[Unit]
    closing: Unit
    signers: tuple[Sequence[Signer], Sequence[Signer]]
    enclosed: str = ""
    copies: Sequence[str] = ()


class Addressed(NamedTuple):
    """What the Agenda Surat keeps of a letter: to whom it goes and what it is about.

    `lasting`: it is the same letter on later days too, as long as its subject is.
    """

    to: str
    subject: str
    lasting: bool = False


# --- the parts of a body -------------------------------------------------------------------------


def paragraph(sheet: Sheet, pieces: Iterable[Run], *, first: float = BEFORE_PARAGRAPH) -> Unit:
    """A paragraph whose strong pieces are set Semibold."""
    room = min(LINE_MOST, sheet.text_width)
    return tuple(
        Line(STEP if number else first, _run_drawer(sheet.left, line))
        for number, line in enumerate(fold_runs(pieces, room, PROSE))
    )


def points(sheet: Sheet, told: Sequence[Point], *, letters: bool = False) -> list[Unit]:
    """Points numbered 1, 2, 3 or lettered a, b, c, each a unit."""
    return [_point(sheet, label_of(place, letters=letters), one) for place, one in enumerate(told)]


def label_of(place: int, *, letters: bool) -> str:
    """`1.` or `a.` for the first point (0); after z come numbers."""
    return f"{chr(ord('a') + place)}." if letters and place < 26 else f"{place + 1}."  # noqa: PLR2004 (letters of the alphabet)


def facts(sheet: Sheet, pairs: Sequence[tuple[str, str]]) -> list[Unit]:
    """Facts as label, colon and value; of an empty one the value is a line to write on."""
    return [
        _fact(sheet, label, value, BEFORE_POINT if number == 0 else STEP)
        for number, (label, value) in enumerate(pairs)
    ]


def hand_lines(sheet: Sheet, count: int) -> list[Unit]:
    """Numbered lines to write points on."""
    return [
        (Line(STEP + HAND_MORE, _hand_drawer(sheet, label_of(place, letters=False))),)
        for place in range(count)
    ]


def _point(sheet: Sheet, label: str, told: Point) -> Unit:
    room = min(LINE_MOST, sheet.text_width) - POINT
    if told.note:
        room = min(room, sheet.text_width - POINT - width(told.note, NOTE) - BEFORE_NOTE)
    first, *others = fold(told.text, room, TEXT)

    def draw(page: Page, y: float) -> None:
        page.text(sheet.left + NUMBER, y, label, TEXT)
        page.right(sheet.edge, y, told.note, NOTE)
        page.text(sheet.left + POINT, y, first, TEXT)

    at = sheet.left + POINT
    return Line(BEFORE_POINT, draw), *(Line(STEP, _text_drawer(at, text)) for text in others)


def _fact(sheet: Sheet, label: str, value: str, advance: float) -> Unit:
    at = sheet.left + POINT
    words = at + FACT
    first, *others = fold(value, min(LINE_MOST, sheet.text_width) - POINT - FACT, TEXT)

    def draw(page: Page, y: float) -> None:
        page.text(at, y, label, TEXT)
        page.text(words - COLON_GAP, y, ":", TEXT)
        page.text(words, y, first, TEXT)
        if not value:
            page.rule(words, y + BELOW, words + HAND_WIDE)

    lines = [Line(advance + (0 if value else HAND_MORE), draw)]
    return *lines, *(Line(STEP, _text_drawer(words, text)) for text in others)


def _text_drawer(x: float, text: str) -> Draw:
    return lambda page, y: page.text(x, y, text, TEXT)


def _hand_drawer(sheet: Sheet, label: str) -> Draw:
    def draw(page: Page, y: float) -> None:
        page.text(sheet.left + NUMBER, y, label, TEXT)
        page.rule(sheet.left + POINT, y + BELOW, sheet.left + min(LINE_MOST, sheet.text_width))

    return draw


def _run_drawer(x: float, pieces: Sequence[Run]) -> Draw:
    def draw(page: Page, y: float) -> None:
        at = x
        for text, is_strong in pieces:
            page.text(at, y, text, PROSE[is_strong])
            at += width(text, PROSE[is_strong])

    return draw


# --- the facts of a group ------------------------------------------------------------------------


def facts_of(request: Request) -> dict[str, str]:
    """What any letter can name of the group, by the places of its wording; empty if unknown."""
    group = request.book.group
    where = (
        f"{village_kind(group)} {group.village}" if group.village else "",
        say(N_("Kecamatan {district}"), district=group.district) if group.district else "",
    )
    office = group.office or " ".join(filter(None, (say(N_("Dinas Sosial")), group.regency)))
    return {
        "name": group.title,
        "group": ", ".join(filter(None, (group.title, *where))),
        "office": office,
        "town": group.place or group.regency,
        "district": group.district,
        "village_head": title_of(Signer(who="village_head"), group, request.form)
        if group.village
        else "",
        "companion": group.companion,
    }


def worded(form: LetterForm, name: str, **told: object) -> list[Run]:
    """A paragraph of a form as pieces, its strong facts apart."""
    return runs(Message(form.paragraphs[name], told))


def kept_letter(book: Book, document: str, addressed: Addressed, today: date) -> Letter | None:
    """The letter in the Agenda Surat that is printed now; None where it has no number yet."""
    return letter_of(book, document, addressed.subject, today, lasting=addressed.lasting)


# --- drawing -------------------------------------------------------------------------------------


def add_mail(pages: Pages, request: Request, mail: Mail) -> None:
    """Draw a letter on new pages."""
    page = _added(pages, request)
    pages.bookmark(mail.subject)
    y = draw_letterhead(page, request.book.group, request.form) + UNDER_LETTERHEAD
    y = _draw_head(page, y, request, mail)
    y += BEFORE_BLOCK
    page.text(page.sheet.left, y, say(N_("Dear Sir or Madam,")), TEXT)
    tail = (*mail.closing, *_signatures(request, mail), *_copies(request.sheet, mail.copies))
    for unit in (*mail.body, tail):
        if y + sum(line.advance for line in unit) > page.sheet.bottom:
            page = _added(pages, request)
            y = page.sheet.top + 4 - unit[0].advance
        for line in unit:
            y += line.advance
            line.draw(page, y)


def _added(pages: Pages, request: Request) -> Page:
    """A new page whose footer says nothing of a sealed month: letters carry no state."""
    page = pages.add(request.sheet)
    page.footer = request.letter_footer
    return page


def _draw_head(page: Page, y: float, request: Request, mail: Mail) -> float:
    """Number, enclosure and subject left, place and date right, the address below."""
    sheet = page.sheet
    day = place_and_date(request.book.group, mail.day)
    page.right(sheet.edge, y, day, TEXT)
    room = sheet.text_width - VALUE
    for label, value, style in (
        (say(N_("Number")), mail.reference, TEXT),
        (say(N_("Enclosed")), mail.enclosed or "-", TEXT),
        (say(N_("Subject")), mail.subject, STRONG),
    ):
        page.text(sheet.left, y, label, TEXT)
        page.text(sheet.left + COLON, y, ":", TEXT)
        if not value:
            page.rule(sheet.left + VALUE, y + BELOW, sheet.left + VALUE + HAND_WIDE)
        for number, text in enumerate(fold(value, min(room, LINE_MOST - VALUE), style)):
            y += STEP if number else 0.0
            page.text(sheet.left + VALUE, y, text, style)
        y += STEP
    y += BEFORE_BLOCK - STEP - STEP
    for line in (say(N_("To the honourable")), *mail.to):
        for text in fold(line, LINE_MOST, TEXT):
            y += STEP
            page.text(sheet.left, y, text, TEXT)
    return y


def _signatures(request: Request, mail: Mail) -> Unit:
    """The line of who signs, then one signer on each side: role, room, line and name."""
    sheet, group = request.sheet, request.book.group
    column = (sheet.text_width - GUTTER) / 2
    sides = [
        (x, title_of(one, group, request.form), name_of(one.who, request.book, mail.day))
        for x, side in zip((sheet.left, sheet.left + column + GUTTER), mail.signers, strict=True)
        for one in side
    ]
    words = say(N_("The officers of {group},"), group=group.title)
    folded = fold(words, min(LINE_MOST, sheet.text_width), TEXT)
    names = [(x, fold(name, column, STRONG)) for x, _, name in sides]

    def roles(page: Page, y: float) -> None:
        for x, role, _ in sides:
            page.fitted(x, y, role, TEXT, column)

    def rules(page: Page, y: float) -> None:
        for x, _, _ in sides:
            page.rule(x, y, x + LINE_WIDE)

    def named(row: int) -> Line:
        def draw(page: Page, y: float) -> None:
            for x, lines in names:
                page.text(x, y, lines[row] if row < len(lines) else "", STRONG)

        return Line(NAME_DROP, draw)

    lines = [
        Line(STEP if number else BEFORE_SIGNERS, _text_drawer(sheet.left, text))
        for number, text in enumerate(folded)
    ]
    rows = max((len(lines) for _, lines in names), default=0)
    return (*lines, Line(STEP, roles), Line(SIGN_ROOM, rules), *map(named, range(rows)))


def _copies(sheet: Sheet, copies: Sequence[str]) -> Unit:
    """*Tembusan*: who gets a copy, numbered."""

    def drawer(number: int, copy: str) -> Draw:
        def draw(page: Page, y: float) -> None:
            page.text(sheet.left, y, "" if number else say(N_("Copies:")), NOTE)
            page.text(sheet.left + COPIES_AT, y, f"{number + 1}.", NOTE)
            page.fitted(sheet.left + COPY_AT, y, copy, NOTE, sheet.text_width - COPY_AT)

        return draw

    return tuple(
        Line(COPIES_STEP if number else BEFORE_COPIES, drawer(number, copy))
        for number, copy in enumerate(copies)
    )

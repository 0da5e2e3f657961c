"""A letter: letterhead, number and subject, address, body, two signers, copies.

Its words are given as a `Mail`; the wording of each letter is in the format. It draws any
letter of the group the same way, over as many sheets as the body needs.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.letters import letter_of
from kubebook.book.records.letters import Letter
from kubebook.messages import N_
from kubebook.paper.engine.pages import Page, Pages
from kubebook.paper.engine.typeface import strong, width
from kubebook.paper.engine.wording import Run, fold, runs_of, say
from kubebook.paper.formats.format import LetterForm, Sheet, Signer
from kubebook.paper.parts.blocks import Draw, Line
from kubebook.paper.parts.letter_body import (
    BELOW,
    HAND_WIDE,
    LINE_MOST,
    NOTE,
    STEP,
    TEXT,
    Unit,
    text_drawer,
)
from kubebook.paper.parts.letterhead import draw_letterhead, village_kind
from kubebook.paper.parts.signatures import (
    LINE_WIDE,
    NAME_DROP,
    name_of,
    place_and_date,
    title_of,
    words_over,
)
from kubebook.paper.request import Request

STRONG = strong(11)
UNDER_LETTERHEAD = 9.2
COLON, VALUE = 20.0, 23.0
BEFORE_DAY = 4.0
"""What is kept clear between the number of a letter and its place and date."""
BEFORE_BLOCK = 9.4
BEFORE_SIGNERS = 10.4
SIGN_ROOM = 22.5
NEXT_SIGNERS = 10.0
BEFORE_COPIES = 8.1
COPIES_STEP = 4.5
COPIES_AT, COPY_AT = 18.0, 21.8
GUTTER = 8.0


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
    greeting: str = ""


class Addressed(NamedTuple):
    """What the Agenda Surat keeps of a letter: to whom it goes and what it is about.

    `lasting`: it is the same letter on later days too, as long as its subject is.
    """

    to: str
    subject: str
    lasting: bool = False


# --- the facts of a group ------------------------------------------------------------------------


PLACES = ("name", "group", "office", "town", "district", "village_head", "companion")
"""What the address and the copies of any letter can name."""


def facts_of(request: Request) -> dict[str, str]:
    """What any letter can name of the group, by `PLACES`; empty if unknown."""
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


def pieces(form: LetterForm, name: str, **told: object) -> list[Run]:
    """A paragraph of a form as pieces, its strong facts apart."""
    return runs_of(form.paragraphs[name], told)


def kept_letter(book: Book, document: str, addressed: Addressed, today: date) -> Letter | None:
    """The letter in the Agenda Surat that is printed now; None if it has no number yet."""
    return letter_of(book, document, addressed.subject, today, lasting=addressed.lasting)


# --- drawing -------------------------------------------------------------------------------------


def add_mail(pages: Pages, request: Request, mail: Mail) -> None:
    """Draw a letter on new pages."""
    page = _added(pages, request)
    pages.bookmark(mail.subject)
    y = draw_letterhead(page, request.book.group, request.form) + UNDER_LETTERHEAD
    y = _draw_head(page, y, request, mail)
    y += BEFORE_BLOCK
    page.text(page.sheet.left, y, mail.greeting, TEXT)
    tail = (*mail.closing, *_signatures(request, mail), *_copies(request.sheet, mail.copies))
    for unit in (*mail.body, tail):
        if y + sum(line.advance for line in unit) > page.sheet.bottom:
            page = _added(pages, request)
            y = page.sheet.top + 4 - unit[0].advance
        for line in unit:
            y += line.advance
            line.draw(page, y)


def _added(pages: Pages, request: Request) -> Page:
    """A new page with a footer that shows no sealed month: letters carry no state."""
    page = pages.add(request.sheet)
    page.footer = request.letter_footer
    return page


def _draw_head(page: Page, y: float, request: Request, mail: Mail) -> float:
    """Number, enclosure and subject left, place and date right, the address below."""
    sheet = page.sheet
    day = place_and_date(request.book.group, mail.day)
    page.right(sheet.edge, y, day, TEXT)
    room = min(sheet.text_width, LINE_MOST) - VALUE
    beside = min(room, sheet.text_width - VALUE - width(day, TEXT) - BEFORE_DAY)
    for label, value, style, wide in (
        (say(N_("Number")), mail.reference, TEXT, beside),
        (say(N_("Enclosed")), mail.enclosed or "-", TEXT, room),
        (say(N_("Subject")), mail.subject, STRONG, room),
    ):
        page.text(sheet.left, y, label, TEXT)
        page.text(sheet.left + COLON, y, ":", TEXT)
        if not value:
            page.rule(sheet.left + VALUE, y + BELOW, sheet.left + VALUE + min(HAND_WIDE, wide))
        for number, text in enumerate(fold(value, wide, style)):
            y += STEP if number else 0.0
            page.text(sheet.left + VALUE, y, text, style)
        y += STEP
    y += BEFORE_BLOCK - STEP - STEP
    for line in (say(N_("To the honourable")), *mail.to):
        for text in fold(line, min(LINE_MOST, sheet.text_width), TEXT):
            y += STEP
            page.text(sheet.left, y, text, TEXT)
    return y


def _signatures(request: Request, mail: Mail) -> Unit:
    """The line of who signs, then the signers, one on each side in a row.

    Of each: the words over it if it has some, the role, room, a line, and the name.
    """
    sheet, group = request.sheet, request.book.group
    words = say(N_("The officers of {group},"), group=group.title)
    folded = fold(words, min(LINE_MOST, sheet.text_width), TEXT)
    lines = [
        Line(STEP if number else BEFORE_SIGNERS, text_drawer(sheet.left, text))
        for number, text in enumerate(folded)
    ]
    for number, row in enumerate(zip_longest(*mail.signers)):
        lines += _signers(request, mail.day, row, STEP if number == 0 else NEXT_SIGNERS)
    return tuple(lines)


def _signers(
    request: Request, day: date, row: Sequence[Signer | None], advance: float
) -> Iterator[Line]:
    """One signer on each side, if there is one."""
    sheet, group = request.sheet, request.book.group
    column = (sheet.text_width - GUTTER) / 2
    sides = [
        (x, signer)
        for x, signer in zip((sheet.left, sheet.left + column + GUTTER), row, strict=True)
        if signer
    ]

    def texts(told: Sequence[tuple[float, str]]) -> Draw:
        def draw(page: Page, y: float) -> None:
            for x, text in told:
                page.fitted(x, y, text, TEXT, column)

        return draw

    def rules(page: Page, y: float) -> None:
        for x, _ in sides:
            page.rule(x, y, x + min(LINE_WIDE, column))

    over = [(x, words_over(signer, group, {})) for x, signer in sides]
    if any(words for _, words in over):
        yield Line(advance, texts(over))
        advance = STEP
    yield Line(advance, texts([(x, title_of(one, group, request.form)) for x, one in sides]))
    yield Line(SIGN_ROOM, rules)
    named = [
        (x, fold(signer.name or name_of(signer.who, request.book, day), column, STRONG))
        for x, signer in sides
    ]
    for place in range(max(len(names) for _, names in named)):
        yield Line(NAME_DROP, _name_drawer(named, place))
    if any(signer.nip for _, signer in sides):
        nips = [(x, f"NIP {signer.nip}" if signer.nip else "") for x, signer in sides]
        yield Line(NAME_DROP, texts(nips))


def _name_drawer(named: Sequence[tuple[float, Sequence[str]]], place: int) -> Draw:
    """Draws one line of the names under the signatures."""

    def draw(page: Page, y: float) -> None:
        for x, names in named:
            page.text(x, y, names[place] if place < len(names) else "", STRONG)

    return draw


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

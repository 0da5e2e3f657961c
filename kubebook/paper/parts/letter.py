"""A letter: letterhead, number and subject, address, body, two signers, copies.

Its words are given as a `Mail`; the wording of each letter is in the format. It draws any
letter of the group the same way, over as many sheets as the body needs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kubebook.book.letters import letter_of
from kubebook.book.records.letters import Letter
from kubebook.messages import N_
from kubebook.paper.engine.blocks import Draw, Line, Unit
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import BEFORE_SIGNATURES, LETTER, TABLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import Run, filled, runs_of, say
from kubebook.paper.formats.format import LetterForm, Signer
from kubebook.paper.parts.facts import fact
from kubebook.paper.parts.group_words import district_of, place_and_date, title_of, village_of
from kubebook.paper.parts.head import under_letterhead
from kubebook.paper.parts.lines import label_of, text_drawer, text_lines
from kubebook.paper.parts.signatures import IN_LETTERS, Hand, signatures
from kubebook.paper.request import Request

UNDER_LETTERHEAD = 9.2
COLON, VALUE = 20.0, 23.0
BEFORE_DAY = 4.0
"""What is kept clear between the number of a letter and its place and date."""
BEFORE_BLOCK = 9.4
BEFORE_COPIES = 8.1
COPIES_STEP = 4.5
COPIES_AT, COPY_AT = 18.0, 21.8


class Mail(NamedTuple):
    """One letter. Its `form` words address, greeting and copies, which can name the facts `told`.

    `kept` is the letter in the Agenda Surat; without it a line is left to write a number on. `body`
    stands between *Dengan hormat* and the signatures, `closing` is its last paragraph, which stays
    with them; `enclosed` is empty if nothing is attached.
    """

    form: LetterForm
    told: Mapping[str, str]
    kept: Letter | None
    day: date
    subject: str
    body: Sequence[Unit]
    closing: Unit
    enclosed: str = ""


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
    office = group.office or " ".join(filter(None, (say(N_("Dinas Sosial")), group.regency)))
    return {
        "name": group.title,
        "group": ", ".join(filter(None, (group.title, village_of(group), district_of(group)))),
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


def kept_letter(request: Request, about: Addressed) -> Letter | None:
    """The letter in the Agenda Surat that is printed now; None if it has no number yet."""
    return letter_of(
        request.book, request.name, about.subject, request.today, lasting=about.lasting
    )


# --- drawing -------------------------------------------------------------------------------------


def add_mail(request: Request, flow: Flow, mail: Mail) -> None:
    """Draw a letter on new pages, whose footer shows no state of the book."""
    with flow.footed(request.letter_footer):
        flow.begin(request.sheet, mark=mail.subject)
        under_letterhead(request, flow)
        flow.put(_head(request, mail))
        flow.put_all(mail.body)
        flow.put([*mail.closing, *_signed(request, mail), *_copies(request.sheet, mail)])


def _head(request: Request, mail: Mail) -> list[Line]:
    """Number, enclosure and subject left, place and date right, the address and greeting below."""
    sheet = request.sheet
    day = place_and_date(request.book.group, mail.day)
    room = min(sheet.text_width, LETTER.most) - VALUE
    beside = min(room, sheet.text_width - VALUE - width(day, LETTER.plain) - BEFORE_DAY)
    lines = [Line(UNDER_LETTERHEAD, lambda page, y: page.right(sheet.edge, y, day, LETTER.plain))]
    places = sheet.left, sheet.left + COLON, sheet.left + VALUE
    for label, value, style, wide in (
        (say(N_("Number")), mail.kept.reference if mail.kept else "", LETTER.plain, beside),
        (say(N_("Enclosed")), mail.enclosed or "-", LETTER.plain, room),
        (say(N_("Subject")), mail.subject, LETTER.strong, room),
    ):
        first = LETTER.step if len(lines) > 1 else 0.0
        lines += fact(places, (label, value), wide, style, first=first)
    for number, words in enumerate(
        (say(N_("To the honourable")), *filled(mail.form.to, mail.told))
    ):
        first = LETTER.step if number else BEFORE_BLOCK
        wide = min(LETTER.most, sheet.text_width)
        lines += text_lines(sheet.left, wide, words, LETTER.plain, step=LETTER.step, first=first)
    greeting = text_drawer(sheet.left, mail.form.greeting, LETTER.plain)
    return [*lines, Line(BEFORE_BLOCK, greeting)]


def _signed(request: Request, mail: Mail) -> list[Line]:
    """The line of who signs, then the signers."""
    sheet, group = request.sheet, request.book.group
    words = say(N_("The officers of {group},"), group=group.title)
    wide, first = min(LETTER.most, sheet.text_width), BEFORE_SIGNATURES
    return [
        *text_lines(sheet.left, wide, words, LETTER.plain, step=LETTER.step, first=first),
        signatures(
            Hand(request.book, request.form, mail.day),
            replace(mail.form.signing, place="none"),
            sheet,
            before=LETTER.step,
            style=IN_LETTERS,
        ),
    ]


def _copies(sheet: Sheet, mail: Mail) -> list[Line]:
    """*Tembusan*: who gets a copy, numbered."""

    def drawer(number: int, copy: str) -> Draw:
        def draw(page: Page, y: float) -> None:
            page.text(sheet.left, y, "" if number else say(N_("Copies:")), TABLE)
            page.text(sheet.left + COPIES_AT, y, label_of(number), TABLE)
            page.fitted(sheet.left + COPY_AT, y, copy, TABLE, sheet.text_width - COPY_AT)

        return draw

    return [
        Line(COPIES_STEP if number else BEFORE_COPIES, drawer(number, copy))
        for number, copy in enumerate(filled(mail.form.copies, mail.told))
    ]

"""The notes to the accounts: who the group is, how its accounts are made, what balances consist of.

The format words them; here the facts are found that they name, and what is unknown goes.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from kubebook.book.accounts.chart import (
    BANTUAN_SOSIAL,
    DANA_IKS,
    holds_goods,
    is_equipment,
    is_held_for_others,
)
from kubebook.book.book import counting, label_inside, members_on
from kubebook.book.grants.awards import BUDGETS
from kubebook.book.grants.use import GrantUse, uses_of
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, inside
from kubebook.paper.engine.blocks import Block, Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import REPORT, STEP, TABLE, TITLE, TITLE_FIRST
from kubebook.paper.engine.wording import filled, rupiah, say
from kubebook.paper.formats.format import Chapter
from kubebook.paper.parts.group_words import bank_of, district_of, officers_of, village_of
from kubebook.paper.parts.lines import heading, paragraph
from kubebook.paper.parts.statement_pages import add_book
from kubebook.paper.request import Request
from kubebook.periods import format_date

BETWEEN_PARAGRAPHS = 1.6
DETAILS = "details"


def add_notes(request: Request, flow: Flow) -> None:
    """Draw the notes on a new page and the details of the balances below them.

    Of a book without an entry until the day there is nothing to note.
    """
    if not any(entry.date <= request.day for entry in counting(request.book.entries)):
        return
    form, told = request.document, _facts(request)
    notes = [(note.title, said) for note in form.notes if (said := _said(note, told))]
    sheet = request.sheet
    title = form.headings.get("notes") or say(N_("Notes to the accounts"))
    flow.begin(sheet, mark=title)

    def numbered(number: int, words: str) -> str:
        return f"{number}. {words}" if form.notes_numbered else words

    def draw_title(page: Page, y: float) -> None:
        page.text(sheet.left, y, title, TITLE)
        page.right(sheet.edge, y, request.when, TABLE)

    flow.put([Line(TITLE_FIRST, draw_title, TITLE_FIRST)])
    blocks = [
        Block(
            sheet.left,
            sheet.edge,
            (heading(sheet.left, sheet.edge, numbered(number, words)), *_paragraphs(request, said)),
        )
        for number, (words, said) in enumerate(notes, start=1)
    ]
    flow.spread([(block,) for block in blocks])
    flow.is_open = True
    add_book(
        request,
        flow,
        DETAILS,
        heading=numbered(len(notes) + 1, form.headings.get(DETAILS, "")),
        unless_empty=True,
    )


def _paragraphs(request: Request, said: Iterable[str]) -> Iterator[Line]:
    sheet = request.sheet
    first = REPORT.paragraph
    for text in said:
        yield from paragraph(sheet.left, sheet.text_width, [(text, False)], first=first)
        first = STEP + BETWEEN_PARAGRAPHS


def _said(note: Chapter, told: dict[str, str]) -> list[str]:
    """The paragraphs of a note, each of its sentences with known facts."""
    paragraphs = (" ".join(filled(sentences, told)) for sentences in note.paragraphs)
    return [paragraph for paragraph in paragraphs if paragraph]


# --- the facts -----------------------------------------------------------------------------------


PLACES = (
    *("group", "where", "business", "day", "members", "officers", "companion", "account"),
    *("grants", "began", "claims", "goods", "equipment", "held", "aid", "capital", "iks_name"),
)
"""What the notes can name; `iks_name` is the long name of the fund, once it has entries."""


def _facts(request: Request) -> dict[str, str]:
    """What the notes can name, by `PLACES`; empty if unknown."""
    book, day = request.book, request.day
    group = book.group
    entries = [entry for entry in counting(book.entries) if entry.date <= day]
    members = len(members_on(book, day))
    return {
        "group": group.title,
        "where": _where(request),
        "business": inside(group.business),
        "day": format_date(day, "id"),
        "members": str(members) if members else "",
        "officers": officers_of(book, request.form, day),
        "companion": group.companion,
        "account": bank_of(group),
        "grants": "; ".join(map(_grant, uses_of(book, day + timedelta(days=1)))),
        "began": format_date(min(entry.date for entry in entries), "id"),
        **_accounts(request, {code for entry in entries for code in (entry.source, entry.target)}),
    }


def _where(request: Request) -> str:
    group = request.book.group
    return ", ".join(filter(None, (village_of(group), district_of(group), group.regency)))


def _grant(use: GrantUse) -> str:
    grant = use.grant
    return say(
        N_("{label} ({budget} {year}), {promised} on the decree, {received} received"),
        label=grant.label,
        budget=say(BUDGETS[grant.budget]),
        year=str(grant.year),
        promised=rupiah(use.promised),
        received=rupiah(use.received),
    )


def _accounts(request: Request, used: set[str]) -> dict[str, str]:
    """The accounts with entries that a policy is about, by what they hold, as paper calls them."""

    def named(accounts: Iterable[Account]) -> str:
        return ", ".join(label_inside(one.label) for one in accounts if one.code in used)

    every = request.book.accounts.values()
    things = [one for one in every if holds_goods(one)]
    return {
        "claims": named(one for one in every if one.type == "asset" and one.per),
        "goods": named(one for one in things if not is_equipment(one)),
        "equipment": named(one for one in things if is_equipment(one)),
        "held": named(one for one in every if is_held_for_others(one)),
        "aid": named(one for one in every if one.code == BANTUAN_SOSIAL),
        "capital": named(one for one in every if one.type == "equity" and one.per == "member"),
        "iks_name": request.book.group.iks_name if DANA_IKS in used else "",
    }

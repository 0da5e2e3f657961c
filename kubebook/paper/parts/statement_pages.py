"""Any statement printed as a book: alone with letterhead and signers, or as part of a report."""

from collections.abc import Sequence

from kubebook.book.people.card_numbers import CARD_NUMBERS
from kubebook.paper.engine.blocks import Line, Unit, height_of
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.scale import STEP, TABLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.wording import worded
from kubebook.paper.parts.chosen_rows import with_rows
from kubebook.paper.parts.closing import closing_lines, told_at_closing
from kubebook.paper.parts.document_facts import worded_facts
from kubebook.paper.parts.facts import facts_abreast
from kubebook.paper.parts.head import under_letterhead
from kubebook.paper.parts.lines import heading as heading_line
from kubebook.paper.parts.lines import text_lines
from kubebook.paper.parts.seal import seal_lines
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.request import Request
from kubebook.paper.table.folded_rows import SUMS
from kubebook.paper.table.printed_table import TABLE_DROP, PaperTable
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Row, Statement, lists_anything

AFTER_TABLE = 6.4
BEFORE_SUBTITLE, AFTER_SUBTITLE = 15.0, 2.8
BEFORE_TITLE = 11.0
SUBTITLE_ROOM = BEFORE_SUBTITLE + AFTER_SUBTITLE
UNDER_LETTERHEAD = 9.0
UNDER_FACTS = 5.0
"""Below the facts of a book that is printed alone."""


def print_statement(request: Request) -> bytes:
    """A statement by its name: letterhead, table, notes or closing sentence, signatures."""
    statement = make(
        request.name,
        request.book,
        request.given,
        request.narrowing,
        today=request.today,
    )
    can_be_sealed = STATEMENTS[statement.name].of_entries
    flow = request.flow(worded(statement.when), bears_seal=can_be_sealed)
    form = request.book_form(statement.name)
    statement = with_rows(statement, form.rows)
    book = PaperTable(statement, form, request.sheet, request.largest)
    _note_full_numbers(request, book)
    sheet = book.layout.sheet
    flow.begin(sheet, mark=book.title)
    under_letterhead(request, flow)
    flow.skip(UNDER_LETTERHEAD)
    book.draw_title(flow)
    if form.facts:
        flow.skip(-TABLE_DROP)
        flow.put(facts_abreast(sheet, worded_facts(request, form.facts)))
        flow.skip(UNDER_FACTS)
    signed = signatures(signing_of(request), request.form.book_signing(form), sheet)
    seal = seal_lines(request) if can_be_sealed else ()
    tail = [*under_table(request, statement, sheet), *seal, signed]
    book.draw(flow, tail=height_of(tail))
    flow.put(tail)
    return flow.pdf()


def add_book(
    request: Request,
    flow: Flow,
    name: str,
    *,
    heading: str = "",
    unless_empty: bool = False,
    followed: float = 0.0,
    hand_rows: int = 0,
) -> bool:
    """A statement as a part of a report, unsigned; an empty one is left out on request.

    Returns whether it was drawn.

    It stands below what is before it if it fits there whole, else at the head of a page. With a
    `heading` of its own, or where little of the page is used, it may begin there too, and go on on
    the next page. `followed` is the height of what stands under it and
    must not be parted from it. `hand_rows`: so many rows to write on if nothing is listed.
    """
    statement = make(
        name,
        request.book,
        request.period,
        request.narrowing._replace(account=None, full_nik=request.full_numbers),
        today=request.today,
    )
    if unless_empty and not lists_anything(statement):
        return False
    if hand_rows and not lists_anything(statement):
        statement = _to_fill_in(statement, hand_rows)
    form = request.book_form(name)
    statement = with_rows(statement, form.rows)
    book = PaperTable(statement, form, request.sheet, request.largest, title=heading)
    _note_full_numbers(request, book)
    if heading and flow.may_join(request.sheet.turned):
        book = _on_turned(request, statement, book, flow, followed)
    sheet = book.layout.sheet
    tail = under_table(request, statement, sheet)
    below = height_of(tail) + followed
    joins = heading or flow.is_little_used
    needed = SUBTITLE_ROOM + (book.begins_within if joins else book.height + below)
    if not (flow.may_join(sheet) and flow.fits(needed)):
        flow.begin(sheet)
        book.draw_title(flow)
    elif heading:
        title = Line(BEFORE_SUBTITLE, heading_line(sheet.left, sheet.edge, heading).draw)
        flow.put([title])
        flow.skip(AFTER_SUBTITLE)
    else:
        flow.skip(BEFORE_TITLE)
        book.draw_title(flow)
    flow.mark(book.title)
    book.draw(flow, tail=below)
    flow.put(tail)
    flow.is_open = True
    return True


def add_signed_book(
    request: Request, flow: Flow, name: str, *, heading: str = "", unless_empty: bool = False
) -> None:
    """A statement as a part of a report, signed by those who sign it where it stands alone."""
    signing = request.form.book_signing(request.book_form(name))
    hand = signing_of(request)
    followed = signatures(hand, signing, request.sheet).advance
    if add_book(request, flow, name, heading=heading, unless_empty=unless_empty, followed=followed):
        flow.put([signatures(hand, signing, flow.sheet)])


def _note_full_numbers(request: Request, book: PaperTable) -> None:
    """Let the request know if a book shows a card number with all its digits."""
    shown = [one.name for one in book.layout.columns if one.name in CARD_NUMBERS]
    if request.full_numbers and any(
        row.cells.get(name) for row in book.statement.rows for name in shown
    ):
        request.on_full_numbers()


def _on_turned(
    request: Request, statement: Statement, book: PaperTable, flow: Flow, followed: float
) -> PaperTable:
    """The same book laid out for the turned page before it, if it fits there whole."""
    sheet = flow.sheet
    turned = PaperTable(
        statement, request.book_form(statement.name), sheet, sheet, title=book.title
    )
    tail = height_of(under_table(request, statement, sheet)) + followed
    fits = flow.fits(SUBTITLE_ROOM + turned.height + tail)
    return turned if fits and turned.layout.sheet == sheet else book


def add_section(request: Request, flow: Flow, name: str) -> None:
    """A statement as a section of a document, left out if it is empty."""
    heading = request.document.headings.get(name, "")
    add_book(request, flow, name, heading=heading, unless_empty=True)


def add_signers(request: Request, flow: Flow) -> None:
    """The signers of a document under what stands last; on a page of their own if they must."""
    if flow.is_empty:
        flow.begin(request.sheet)
    flow.put([signatures(signing_of(request), request.document.signing, flow.sheet)])
    flow.is_open = True


def _to_fill_in(statement: Statement, rows: int) -> Statement:
    """A statement of which only the words of its sums stand; rows and figures are for a pen."""
    sums = [
        row._replace(cells={name: it for name, it in row.cells.items() if not isinstance(it, int)})
        for row in statement.rows
        if row.level in SUMS
    ]
    return statement._replace(rows=(*(Row(cells={}) for _ in range(rows)), *sums))


def draw_followed(book: PaperTable, flow: Flow, tail: Unit, *, notes: Unit = ()) -> None:
    """Draw a table, its notes on its own sheet, and `tail` on the sheet of the document.

    The last rows stay with what follows them; after a table on another sheet the tail begins a
    page.
    """
    is_own = book.layout.sheet == flow.own
    under = (*notes, *tail) if is_own else notes
    book.draw(flow, tail=height_of(under))
    flow.put(under)
    if not is_own:
        flow.turn_back(flow.own)
        flow.put(tail)


def under_table(request: Request, statement: Statement, sheet: Sheet) -> Sequence[Line]:
    """What stands under a table: its notes, or what closes the book in their place."""
    form = request.book_form(statement.name)
    if not form.closing and not form.closing_rows:
        return notes_under(statement, sheet)
    return closing_lines(sheet, form, *told_at_closing(request))


def notes_under(statement: Statement, sheet: Sheet) -> list[Line]:
    """The notes under a table."""
    lines: list[Line] = []
    for note in statement.notes:
        first = STEP if lines else AFTER_TABLE
        lines += text_lines(sheet.left, sheet.text_width, worded(note), TABLE, first=first)
    return lines

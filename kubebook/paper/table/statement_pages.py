"""Any statement printed as a book: alone with letterhead and signers, or as part of a report."""

from kubebook.paper.engine.pages import Page, Pages
from kubebook.paper.engine.typeface import plain, strong
from kubebook.paper.engine.wording import fold, worded
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.cash_book_sentence import ClosingSentence
from kubebook.paper.parts.letterhead import draw_letterhead
from kubebook.paper.parts.signatures import Signatures
from kubebook.paper.request import Request
from kubebook.paper.table.folded_rows import SUMS
from kubebook.paper.table.printed_table import PaperTable
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.entries.cash_books import closing_of
from kubebook.statements.statement import Row, Statement

NOTE = plain(9.5)
SUBTITLE = strong(11)
STEP = 4.8
AFTER_TABLE = 6.4
BEFORE_SIGNATURES = 9.0
BEFORE_SUBTITLE, AFTER_SUBTITLE = 15.0, 2.8
BEFORE_TITLE = 11.0
SUBTITLE_ROOM = BEFORE_SUBTITLE + AFTER_SUBTITLE
UNDER_LETTERHEAD = 9.0
LITTLE = 0.4
"""A page used down to this part of it is not left for the next one."""
CLOSED_BY_SENTENCE = "cash-book"


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
    pages = request.pages(worded(statement.when), bears_seal=can_be_sealed)
    form = request.book_form(statement.name)
    book = PaperTable(statement, form, request.sheet, request.largest)
    sheet = book.layout.sheet
    page = pages.add(sheet)
    pages.bookmark(book.title)
    top = draw_letterhead(page, request.book.group, request.form) + UNDER_LETTERHEAD
    y = book.draw_title(page, top=top)
    signatures = Signatures(
        request.form.book_signing(form),
        request.book,
        request.form,
        request.today,
        sheet.text_width,
    )
    tail = _tail_height(request, statement, sheet.text_width)
    page, y = book.draw(pages, page, y, tail=tail + BEFORE_SIGNATURES + signatures.height)
    page, y = _draw_tail(request, statement, pages, page, y)
    if y + BEFORE_SIGNATURES + signatures.height > sheet.bottom:
        page, y = pages.add(sheet), sheet.top - BEFORE_SIGNATURES + 5
    signatures.draw(page, y + BEFORE_SIGNATURES)
    return pages.pdf()


def add_book(
    request: Request,
    pages: Pages,
    name: str,
    *,
    heading: str = "",
    unless_empty: bool = False,
    full_nik: bool = False,
    followed: float = 0.0,
    hand_rows: int = 0,
) -> None:
    """A statement as a part of a report, unsigned; an empty one is left out on request.

    It stands below what is before it if it fits there whole, else at the head of a page. With a
    `heading` of its own, or where little of the page is used, it may begin there too, and go on on
    the next page. `followed` is the height of what stands under it and
    must not be parted from it. `hand_rows`: so many rows to write on if nothing is listed.
    """
    statement = make(
        name,
        request.book,
        request.period,
        request.narrowing._replace(account=None, full_nik=full_nik),
        today=request.today,
    )
    if unless_empty and not tells_something(statement):
        return
    if hand_rows and not tells_something(statement):
        statement = _to_fill_in(statement, hand_rows)
    book = PaperTable(
        statement, request.book_form(name), request.sheet, request.largest, title=heading
    )
    page = pages.last
    if heading and page and page.end is not None and page.sheet == request.sheet.turned:
        book = _on_turned(request, statement, book, page, followed)
    sheet = book.layout.sheet
    tail = _tail_height(request, statement, sheet.text_width) + followed
    end = page.end if page and page.sheet == sheet else None
    joins = heading or (end is not None and end < sheet.height * LITTLE)
    needed = SUBTITLE_ROOM + (book.begins_within if joins else book.height + tail)
    if page is None or end is None or end + needed > sheet.bottom:
        page = pages.add(sheet)
        y = book.draw_title(page)
    elif heading:
        page.text(sheet.left, end + BEFORE_SUBTITLE, heading, SUBTITLE)
        y = end + BEFORE_SUBTITLE + AFTER_SUBTITLE
    else:
        y = book.draw_title(page, top=end + BEFORE_TITLE)
    pages.bookmark(book.title)
    page, y = book.draw(pages, page, y, tail=tail)
    page, page.end = _draw_tail(request, statement, pages, page, y)


def _on_turned(
    request: Request, statement: Statement, book: PaperTable, page: Page, followed: float
) -> PaperTable:
    """The same book laid out for the turned page before it, if it fits there whole."""
    sheet = page.sheet
    turned = PaperTable(
        statement, request.book_form(statement.name), sheet, sheet, title=book.title
    )
    tail = _tail_height(request, statement, sheet.text_width) + followed
    needed = SUBTITLE_ROOM + turned.height + tail
    fits = page.end is not None and page.end + needed <= sheet.bottom
    return turned if fits and turned.layout.sheet == sheet else book


def add_section(request: Request, pages: Pages, name: str) -> None:
    """A statement as a section of a document, left out if it is empty."""
    heading = request.document.headings.get(name, "")
    add_book(request, pages, name, heading=heading, unless_empty=True)


def add_signers(request: Request, pages: Pages) -> None:
    """The signers of a document under what stands last; on a page of their own if they must."""
    page = pages.last
    if page and page.end is not None:
        signatures = document_signatures(request, page.sheet)
        if page.end + BEFORE_SIGNATURES + signatures.height <= page.sheet.bottom:
            page.end = signatures.draw(page, page.end + BEFORE_SIGNATURES)
            return
    page = pages.add(request.sheet)
    page.end = document_signatures(request, page.sheet).draw(page, page.sheet.top + STEP)


def document_signatures(request: Request, sheet: Sheet) -> Signatures:
    """The signatures of the document asked for, on a sheet."""
    signing, form = request.document.signing, request.form
    return Signatures(signing, request.book, form, request.today, sheet.text_width)


def _to_fill_in(statement: Statement, rows: int) -> Statement:
    """A statement of which only the words of its sums stand; rows and figures are for a pen."""
    sums = [
        row._replace(cells={name: it for name, it in row.cells.items() if not isinstance(it, int)})
        for row in statement.rows
        if row.level in SUMS
    ]
    return statement._replace(rows=(*(Row(cells={}) for _ in range(rows)), *sums))


def tells_something(statement: Statement) -> bool:
    """Whether a statement lists anything: a row of its own, and not figures of nothing alone."""
    money = [column.name for column in statement.columns if column.kind == "money"]
    return any(
        any(row.cells.get(name) for name in money)
        or all(row.cells.get(name) is None for name in money)
        for row in statement.rows
        if row.level in ("item", "void", "opening")
    )


def _tail_height(request: Request, statement: Statement, room: float) -> float:
    """The height of what stands under a table, from its last rule."""
    if statement.name == CLOSED_BY_SENTENCE:
        return _closing(request, room).height
    lines = sum(len(fold(worded(note), room, NOTE)) for note in statement.notes)
    return AFTER_TABLE + STEP * (lines - 1) if lines else 0.0


def _draw_tail(
    request: Request, statement: Statement, pages: Pages, page: Page, y: float
) -> tuple[Page, float]:
    sheet = page.sheet
    if y + _tail_height(request, statement, sheet.text_width) > sheet.bottom:
        page, y = pages.add(sheet), sheet.top
    if statement.name == CLOSED_BY_SENTENCE:
        return page, _closing(request, sheet.text_width).draw(page, y)
    y += AFTER_TABLE - STEP if statement.notes else 0.0
    for note in statement.notes:
        for text in fold(worded(note), sheet.text_width, NOTE):
            y += STEP
            page.text(sheet.left, y, text, NOTE)
    return page, y


def _closing(request: Request, room: float) -> ClosingSentence:
    money = closing_of(request.book, request.period)
    return ClosingSentence(day=request.day, money=money, room=room)

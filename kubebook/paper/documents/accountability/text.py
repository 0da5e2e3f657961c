"""The words of an accountability report: covering letter, Laporan Penggunaan, chapters.

The wording is the format's, the figures are those of the statements.
"""

from kubebook.messages import N_
from kubebook.paper.documents.accountability.facts import Report, as_statement, known, strong_runs
from kubebook.paper.engine.pages import Page, Pages
from kubebook.paper.engine.typeface import plain, strong
from kubebook.paper.engine.wording import fill, filled, fold, rupiah, say, worded
from kubebook.paper.parts.blocks import Line, drawn
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, kept_letter
from kubebook.paper.parts.letter_body import Point, Unit, paragraph, points
from kubebook.paper.parts.letterhead import STEP, draw_facts, draw_letterhead, draw_title
from kubebook.paper.parts.signatures import Signatures
from kubebook.paper.table.printed_table import PaperTable
from kubebook.paper.table.statement_pages import AFTER_TABLE, BEFORE_SIGNATURES, NOTE
from kubebook.statements.catalogue import make
from kubebook.statements.grants.accountability import usage
from kubebook.statements.grants.left import awaited, below_nothing
from kubebook.statements.statement import Narrowing

NAME = "accountability"
CHAPTER = strong(12)
BEFORE_CHAPTER, UNDER_TITLE, BEFORE_TABLE = 12.0, 9.0, 3.0
WORDS = plain(10.5)
SENTENCE_STEP = 4.8


# --- the covering letter -------------------------------------------------------------------------


def add_letter(report: Report, pages: Pages) -> None:
    """The covering letter, with its number in the Agenda Surat if it has one."""
    request, told = report.request, report.facts
    form = request.form.letters[NAME]
    subject = fill(form.subject, **told)
    about = Addressed(to=told["giver"], subject=subject, lasting=True)
    kept = kept_letter(request.book, NAME, about, request.today)
    body: list[Unit] = [
        paragraph(request.sheet, strong_runs(form.paragraphs["received"], told)),
        paragraph(request.sheet, strong_runs(form.paragraphs["enclosed"], told)),
        *points(request.sheet, [Point(fill(text, **told)) for text in form.points.values()]),
    ]
    mail = Mail(
        reference=kept.reference if kept else "",
        day=request.today,
        subject=subject,
        to=filled(form.to, told),
        enclosed=fill(form.enclosed, **told),
        body=body,
        closing=paragraph(request.sheet, strong_runs(form.paragraphs["thanks"], told)),
        signers=(form.signing.left, form.signing.right),
        copies=filled(form.copies, told),
        greeting=form.greeting,
    )
    add_mail(pages, request, mail)


# --- Laporan Penggunaan --------------------------------------------------------------------------


def add_usage(report: Report, pages: Pages) -> None:
    """One page: the giver, the amount, its budget and use, the sentence of truth, signatures."""
    request = report.request
    page = pages.add(request.sheet)
    title = say(N_("Report on the use of the aid"))
    pages.bookmark(title)
    y = draw_letterhead(page, request.book.group, request.form)
    y = draw_title(page, y, title)
    y = _draw_award(page, y, report)
    signatures = Signatures(
        request.document.signing, request.book, request.form, request.today, page.sheet.text_width
    )
    table = usage(report.account, report.form.most_lines)
    sentences = _sentences(report, page.sheet.text_width)
    tail = AFTER_TABLE + SENTENCE_STEP * len(sentences) + BEFORE_SIGNATURES + signatures.height
    book = PaperTable(
        as_statement(report, "usage", table),
        request.book_form("usage"),
        request.sheet,
        request.sheet,
    )
    page, y = book.draw(pages, page, y + BEFORE_TABLE, tail=tail)
    if y + tail > page.sheet.bottom:
        page, y = pages.add(request.sheet), request.sheet.top
    y += AFTER_TABLE - SENTENCE_STEP
    for text in sentences:
        y += SENTENCE_STEP
        page.text(page.sheet.left, y, text, WORDS)
    signatures.draw(page, y + BEFORE_SIGNATURES)


def _draw_award(page: Page, y: float, report: Report) -> float:
    told, use = report.facts, report.account.use
    facts = [
        (say(N_("Aid from")), told["giver"]),
        (say(N_("Budget year")), told["year"]),
        (say(N_("Budget")), told["budget"]),
        (say(N_("Decree")), report.grant.decree or "-"),
        (say(N_("On the decree")), told["promised"]),
        (say(N_("Received")), told["received"]),
    ]
    if use.shortfall > 0:
        facts.append((say(N_("Missing")), rupiah(use.shortfall)))
    return draw_facts(page, y, facts)


def _sentences(report: Report, room: float) -> list[str]:
    """What came, was spent, went back and is left, in figures and words; then that it is true."""
    use = report.account.use
    left = say(
        N_(
            "Received {received:rp}, spent {spent:rp}, returned {returned:rp}; left over {left:rp} "
            "({left:words})."
        ),
        received=use.received,
        spent=use.spent,
        returned=use.returned,
        left=use.left,
    )
    stage = awaited(report.account.book, [use])
    if stage is not None:
        left = say(
            N_("Received {received:rp}, spent {spent:rp}, returned {returned:rp}; {below}."),
            received=use.received,
            spent=use.spent,
            returned=use.returned,
            below=below_nothing(use.left, stage),
        )
    elif use.left < 0:
        left = say(
            N_(
                "Received {received:rp}, spent {spent:rp}, returned {returned:rp}: {over:rp} more "
                "than was received."
            ),
            received=use.received,
            spent=use.spent,
            returned=use.returned,
            over=-use.left,
        )
    return [*fold(left, room, WORDS), *fold(fill(report.form.truth, **report.facts), room, WORDS)]


# --- the chapters --------------------------------------------------------------------------------


def add_chapters(report: Report, pages: Pages) -> None:
    """Pendahuluan to Penutup; the grant's figures stand in their chapter, the signature at its end.

    The last paragraph stays with the signature.
    """
    request = report.request
    page = pages.add(request.sheet)
    pages.bookmark(request.title)
    signatures = Signatures(
        report.form.closing, request.book, request.form, request.today, page.sheet.text_width
    )
    y = draw_title(page, page.sheet.top - 4, request.title) + UNDER_TITLE - BEFORE_CHAPTER
    last = len(report.form.chapters)
    for number, chapter in enumerate(report.form.chapters, start=1):
        said = (" ".join(known(sentences, report.facts)) for sentences in chapter.paragraphs)
        units = [paragraph(request.sheet, strong_runs(text, report.facts)) for text in said if text]
        title = f"{number}. {chapter.title}"
        units[:1] = [(_chapter_head(request.sheet.left, title), *(units[0] if units else ()))]
        for place, unit in enumerate(units, start=1):
            is_signed = number == last and place == len(units)
            below = BEFORE_SIGNATURES + signatures.height if is_signed else 0.0
            page, y = drawn(pages, page, y, unit, below=below)
            if place == 1:
                pages.bookmark(title, 1)
        if chapter.figures:
            page, y = _draw_figures(report, pages, page, y)
    if y + BEFORE_SIGNATURES + signatures.height > page.sheet.bottom:
        page, y = pages.add(request.sheet), request.sheet.top
    signatures.draw(page, y + BEFORE_SIGNATURES)


def _chapter_head(x: float, title: str) -> Line:
    return Line(BEFORE_CHAPTER, lambda page, y: page.text(x, y, title, CHAPTER))


def _draw_figures(report: Report, pages: Pages, page: Page, y: float) -> tuple[Page, float]:
    """Penggunaan Bantuan as a table, and the sentences under it."""
    request = report.request
    statement = make(
        "grant-use",
        request.book,
        request.period,
        Narrowing(grant=report.grant.name),
        today=request.today,
    )
    book = PaperTable(statement, request.book_form("grant-use"), request.sheet, request.largest)
    if y + BEFORE_TABLE + book.head_height + book.begins_within > page.sheet.bottom:
        page, y = pages.add(request.sheet), request.sheet.top
    page, y = book.draw(pages, page, y + BEFORE_TABLE)
    y += AFTER_TABLE - STEP
    for note in statement.notes:
        lines = fold(worded(note), request.sheet.text_width, NOTE)
        if y + STEP * len(lines) > page.sheet.bottom:
            page, y = pages.add(request.sheet), request.sheet.top
        for text in lines:
            y += STEP
            page.text(page.sheet.left, y, text, NOTE)
    if page.sheet != request.sheet:
        page, y = pages.add(request.sheet), request.sheet.top
    return page, y

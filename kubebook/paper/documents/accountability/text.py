"""The words of an accountability report: covering letter, Laporan Penggunaan, chapters.

The wording is the format's, the figures are those of the statements.
"""

from kubebook.messages import N_
from kubebook.paper.documents.accountability.facts import Report, as_statement, known, strong_runs
from kubebook.paper.engine.flow import Flow, Line, Unit, height_of
from kubebook.paper.engine.scale import CHAPTER, TEXT, TITLE_FIRST
from kubebook.paper.engine.wording import fill, filled, rupiah, say
from kubebook.paper.formats.format import Chapter
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, kept_letter
from kubebook.paper.parts.lines import (
    Point,
    letter_paragraph,
    letter_points,
    text_drawer,
    text_lines,
)
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.table.printed_table import PaperTable
from kubebook.paper.table.statement_pages import AFTER_TABLE, notes_under
from kubebook.statements.catalogue import make
from kubebook.statements.grants.accountability import usage
from kubebook.statements.grants.left import awaited, below_nothing
from kubebook.statements.statement import Narrowing

NAME = "accountability"
BEFORE_CHAPTER, UNDER_TITLE, BEFORE_TABLE = 12.0, 9.0, 3.0


# --- the covering letter -------------------------------------------------------------------------


def add_letter(report: Report, flow: Flow) -> None:
    """The covering letter, with its number in the Agenda Surat if it has one."""
    request, told = report.request, report.facts
    form = request.form.letters[NAME]
    subject = fill(form.subject, **told)
    about = Addressed(to=told["giver"], subject=subject, lasting=True)
    kept = kept_letter(request.book, NAME, about, request.today)
    body: list[Unit] = [
        letter_paragraph(request.sheet, strong_runs(form.paragraphs["received"], told)),
        letter_paragraph(request.sheet, strong_runs(form.paragraphs["enclosed"], told)),
        *letter_points(request.sheet, [Point(fill(text, **told)) for text in form.points.values()]),
    ]
    mail = Mail(
        reference=kept.reference if kept else "",
        day=request.today,
        subject=subject,
        to=filled(form.to, told),
        enclosed=fill(form.enclosed, **told),
        body=body,
        closing=letter_paragraph(request.sheet, strong_runs(form.paragraphs["thanks"], told)),
        signing=form.signing,
        copies=filled(form.copies, told),
        greeting=form.greeting,
    )
    add_mail(request, flow, mail)


# --- Laporan Penggunaan --------------------------------------------------------------------------


def add_usage(report: Report, flow: Flow) -> None:
    """One page: the giver, the amount, its budget and use, the sentence of truth, signatures."""
    request = report.request
    sheet = request.sheet
    begin(request, flow, say(N_("Report on the use of the aid")), facts=_award(report))
    flow.skip(BEFORE_TABLE)
    table = usage(report.account, report.form.most_lines)
    form = request.book_form("usage")
    tail = [
        *_sentences(report),
        signatures(signing_of(request), request.document.signing, sheet),
    ]
    book = PaperTable(as_statement(report, "usage", table), form, sheet, sheet)
    book.draw(flow, tail=height_of(tail))
    flow.put(tail)


def _award(report: Report) -> list[tuple[str, str]]:
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
    return facts


def _sentences(report: Report) -> list[Line]:
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
    sheet = report.request.sheet
    truth = fill(report.form.truth, **report.facts)
    return [
        *text_lines(sheet.left, sheet.text_width, left, TEXT, first=AFTER_TABLE),
        *text_lines(sheet.left, sheet.text_width, truth, TEXT),
    ]


# --- the chapters --------------------------------------------------------------------------------


def add_chapters(report: Report, flow: Flow) -> None:
    """Pendahuluan to Penutup; the grant's figures stand in their chapter, the signature at its end.

    The last chapter stays with the signature.
    """
    request = report.request
    begin(request, flow, request.title, has_letterhead=False)
    flow.skip(UNDER_TITLE - BEFORE_CHAPTER)
    signed = signatures(signing_of(request), report.form.closing, request.sheet)
    chapters = report.form.chapters
    for number, chapter in enumerate(chapters, start=1):
        title = f"{number}. {chapter.title}"
        units = _chapter(report, chapter, title)
        is_last = number == len(chapters)
        if is_last and not chapter.figures:
            units = [[line for unit in units for line in unit]]
        flow.put(units[0], tail=[signed] if is_last and len(units) == 1 else ())
        flow.mark(title, below=True)
        for unit in units[1:]:
            flow.put(unit)
        if chapter.figures:
            _draw_figures(report, flow)
            if is_last:
                flow.put([signed])


def _chapter(report: Report, chapter: Chapter, title: str) -> list[Unit]:
    """The paragraphs of a chapter, its heading with the first of them."""
    said = (" ".join(known(sentences, report.facts)) for sentences in chapter.paragraphs)
    sheet = report.request.sheet
    units: list[Unit] = [
        letter_paragraph(sheet, strong_runs(text, report.facts)) for text in said if text
    ]
    head = Line(BEFORE_CHAPTER, text_drawer(sheet.left, title, CHAPTER), TITLE_FIRST)
    return [[head, *(units[0] if units else ())], *units[1:]]


def _draw_figures(report: Report, flow: Flow) -> None:
    """Penggunaan Bantuan as a table, and the sentences under it."""
    request = report.request
    statement = make(
        "grant-use",
        request.book,
        request.period,
        Narrowing(grant=report.grant.name),
        today=request.today,
    )
    form = request.book_form("grant-use")
    book = PaperTable(statement, form, request.sheet, request.largest)
    if not flow.fits(BEFORE_TABLE + book.head_height + book.begins_within):
        flow.begin(request.sheet)
    flow.skip(BEFORE_TABLE)
    book.draw(flow)
    flow.put(notes_under(statement, flow.sheet))
    if flow.sheet != request.sheet:
        flow.begin(request.sheet)

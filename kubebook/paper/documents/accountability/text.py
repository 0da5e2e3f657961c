"""The words of an accountability report: covering letter, Laporan Penggunaan, chapters.

The wording is the format's, the figures are those of the statements.
"""

from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.documents.accountability.facts import (
    BLANK,
    Report,
    as_statement,
    known,
    strong_runs,
)
from kubebook.paper.engine.blocks import Line, Unit, height_of
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import CHAPTER, TEXT, TITLE_FIRST
from kubebook.paper.engine.wording import fill, rupiah, say
from kubebook.paper.formats.format import Chapter
from kubebook.paper.parts.facts import facts_rows
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, kept_letter
from kubebook.paper.parts.lines import Point, letter_paragraph, letter_points, text_lines
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.parts.statement_pages import AFTER_TABLE, draw_followed, notes_under
from kubebook.paper.table.printed_table import PaperTable
from kubebook.statements.catalogue import make
from kubebook.statements.grants.accountability import entries_of, usage
from kubebook.statements.grants.left import awaited, below_nothing
from kubebook.statements.statement import Narrowing

NAME = "accountability"
BEFORE_CHAPTER, UNDER_TITLE, BEFORE_TABLE = 12.0, 9.0, 3.0


# --- the covering letter -------------------------------------------------------------------------


def add_letter(report: Report, flow: Flow) -> None:
    """The covering letter, with its number in the Agenda Surat if it has one."""
    request, facts = report.request, report.facts
    form = request.form.letters[NAME]
    has_come = report.account.use.received != 0
    opening = form.paragraphs["received" if has_come else "awaited"]
    absent = _absent(report)
    points = [text for name, text in form.points.items() if name not in absent]
    body: list[Unit] = [
        letter_paragraph(request.sheet, strong_runs(opening, facts)),
        letter_paragraph(request.sheet, strong_runs(form.paragraphs["enclosed"], facts)),
        *letter_points(request.sheet, [Point(fill(text, **facts)) for text in points]),
    ]
    mail = Mail(
        form=form,
        told=facts,
        kept=kept_letter(request, about_letter(report)),
        day=request.today,
        subject=about_letter(report).subject,
        enclosed=fill(form.enclosed, **facts),
        body=body,
        closing=letter_paragraph(request.sheet, strong_runs(form.paragraphs["thanks"], facts)),
    )
    add_mail(request, flow, mail)


def _absent(report: Report) -> set[str]:
    """The points of the letter that name what the report does not have."""
    account = report.account
    has = {
        "plan": bool(account.own.plan_lines),
        "proofs": bool(account.use.spent),
        "goods": bool(entries_of(account, "goods")),
        "returned": bool(entries_of(account, "returned")),
    }
    return {name for name, is_there in has.items() if not is_there}


def about_letter(report: Report) -> Addressed:
    """The receiver and the subject of the covering letter, for the Agenda Surat."""
    subject = fill(report.request.form.letters[NAME].subject, **report.facts)
    return Addressed(to=report.facts["receiver"], subject=subject, lasting=True)


# --- Laporan Penggunaan --------------------------------------------------------------------------


def add_usage(report: Report, flow: Flow) -> None:
    """One page: the giver, the amount, its budget and use, the sentence of truth, signatures."""
    request = report.request
    sheet = request.sheet
    title = report.title("usage", say(N_("Report on the use of the aid")))
    begin(request, flow, title)
    flow.put(facts_rows(sheet, _award(report)))
    flow.skip(BEFORE_TABLE)
    tail = [
        *_sentences(report),
        signatures(signing_of(request), request.document.signing, sheet),
    ]
    book = _usage_table(report, report.form.most_lines)
    if not flow.fits(book.untitled_height + height_of(tail)):
        book = _usage_table(report, 0)
    draw_followed(book, flow, tail)


def _usage_table(report: Report, most: int) -> PaperTable:
    """The use by line of the plan, or by group if there are more lines than `most`."""
    request = report.request
    statement = as_statement(report, "usage", usage(report.account, most))
    return PaperTable(statement, request.book_form("usage"), request.sheet, request.sheet)


def _award(report: Report) -> list[list[tuple[str, str]]]:
    """The number of the report, which is that of its letter, and the award in figures and words."""
    facts, use = report.facts, report.account.use
    kept = kept_letter(report.request, about_letter(report))
    amount = report.grant.amount
    received = rupiah(use.received)
    if use.shortfall > 0:
        words = N_("{received:rp}, {missing:rp} is missing")
        received = say(words, received=use.received, missing=use.shortfall)
    return [
        [
            (say(N_("Number")), kept.reference if kept else BLANK),
            (say(N_("Decree")), report.grant.decree or BLANK),
        ],
        [(say(N_("Aid from")), facts["giver"]), (say(N_("Budget year")), facts["year"])],
        [
            (
                say(N_("Amount of the aid")),
                f"{rupiah(amount)} ({in_words(amount, 'id')})" if amount else BLANK,
            )
        ],
        [
            (say(N_("Budget")), facts["budget"]),
            (say(N_("Received")), received),
        ],
    ]


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

    The last chapter stays with the signature, and with the end of what is above it: the last
    paragraph, or the last rows of the figures.
    """
    request = report.request
    begin(request, flow, report.title("chapters", request.title), has_letterhead=False)
    flow.skip(UNDER_TITLE - BEFORE_CHAPTER)
    signed = signatures(signing_of(request), report.form.closing, request.sheet)
    *chapters, last = [
        (f"{number}. {chapter.title}", chapter)
        for number, chapter in enumerate(report.form.chapters, start=1)
    ]
    end: list[Line] = []
    if not last[1].figures:
        end = [line for unit in _chapter(report, flow, *last) for line in unit]
    for place, (title, chapter) in enumerate(chapters):
        tail = [*end, signed] if end and place == len(chapters) - 1 else []
        _add_chapter(report, flow, title, chapter, tail)
    if not end or not chapters:
        _add_chapter(report, flow, *last, [signed])


def _add_chapter(
    report: Report, flow: Flow, title: str, chapter: Chapter, tail: list[Line]
) -> None:
    """A chapter and its figures; its last paragraph or the last rows stay with the `tail`."""
    flow.put_all(_chapter(report, flow, title, chapter), tail=[] if chapter.figures else tail)
    if chapter.figures:
        _draw_figures(report, flow, tail)


def _chapter(report: Report, flow: Flow, title: str, chapter: Chapter) -> list[Unit]:
    """The paragraphs of a chapter, its heading with the first of them."""
    said = (" ".join(known(sentences, report.facts)) for sentences in chapter.paragraphs)
    sheet = report.request.sheet
    units: list[Unit] = [
        letter_paragraph(sheet, strong_runs(text, report.facts)) for text in said if text
    ]

    def draw(page: Page, y: float) -> None:
        page.text(sheet.left, y, title, CHAPTER)
        flow.mark(title, below=True)

    head = Line(BEFORE_CHAPTER, draw, TITLE_FIRST)
    return [[head, *(units[0] if units else ())], *units[1:]]


def _draw_figures(report: Report, flow: Flow, tail: list[Line]) -> None:
    """Penggunaan Bantuan as a table, the sentences under it, and the lines of `tail`."""
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
    draw_followed(book, flow, tail, notes=notes_under(statement, book.layout.sheet))

"""The papers of an accountability report that are signed or glued: statements, handover, STS.

Each is a sheet of its own; a fact that is not known is a line to write on.
"""

from kubebook.book.book import officer_on
from kubebook.book.people.card_numbers import card_number
from kubebook.book.records.entries import Entry
from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.documents.accountability.facts import Report, as_statement, known, strong_runs
from kubebook.paper.engine.pages import Page, Pages
from kubebook.paper.engine.typeface import plain
from kubebook.paper.engine.wording import fill, rupiah, say
from kubebook.paper.formats.format import Pledge, Signing
from kubebook.paper.parts.blocks import drawn
from kubebook.paper.parts.letter_body import Point, facts, paragraph, points
from kubebook.paper.parts.letterhead import draw_letterhead, draw_title
from kubebook.paper.parts.signatures import DUTY_BOX, STEP, Signatures, draw_duty, title_of
from kubebook.paper.table.printed_table import PaperTable
from kubebook.paper.table.statement_pages import AFTER_TABLE, BEFORE_SIGNATURES
from kubebook.periods import format_date
from kubebook.statements.columns import NUMBER
from kubebook.statements.grants.accountability import entries_of
from kubebook.statements.listed import listed, with_total
from kubebook.statements.statement import Column
from kubebook.statements.totals import amount_of

HINT = plain(10.5)
UNDER_TITLE, UNDER_LETTERHEAD = 4.0, 4.0
BEFORE_TABLE = 5.0
HANDOVER = (
    NUMBER,
    Column(name="date", heading=N_("Date"), kind="date"),
    Column(name="voucher", heading=N_("Voucher no.")),
    Column(name="text", heading=N_("Description")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
)


def add_pledges(report: Report, pages: Pages) -> None:
    """The statements, each on a sheet, signed by one person over a stamp."""
    for pledge in filter(report.promises, report.form.pledges):
        _add_pledge(report, pages, pledge)


def _add_pledge(report: Report, pages: Pages, pledge: Pledge) -> None:
    request, told = report.request, report.facts
    page = pages.add(request.sheet)
    pages.bookmark(pledge.title)
    y = draw_letterhead(page, request.book.group, request.form) + UNDER_LETTERHEAD
    y = draw_title(page, y, pledge.title) + UNDER_TITLE
    units = [
        paragraph(request.sheet, [(say(N_("The undersigned:")), False)]),
        *facts(request.sheet, _signer_facts(report, pledge)),
        paragraph(request.sheet, strong_runs(pledge.opening, told)),
        *points(request.sheet, [Point(fill(text, **told)) for text in known(pledge.points, told)]),
        paragraph(request.sheet, strong_runs(pledge.closing, told)),
    ]
    signing = Signing(right=(pledge.signer,))
    signatures = Signatures(
        signing, request.book, request.form, request.today, page.sheet.text_width
    )
    for unit in units[:-1]:
        page, y = drawn(pages, page, y, unit)
    page, y = drawn(pages, page, y, units[-1], below=BEFORE_SIGNATURES + signatures.height)
    y += BEFORE_SIGNATURES
    signatures.draw(page, y)
    middle = page.sheet.left + (page.sheet.text_width + 8) / 2
    draw_duty(page, middle - DUTY_BOX[0] - 4, y + 2 * STEP, request.form)


def _signer_facts(report: Report, pledge: Pledge) -> list[tuple[str, str]]:
    """The person who signs: name, number of the identity card, address, office."""
    request = report.request
    group = request.book.group
    who = pledge.signer.who
    officer = (
        officer_on(request.book, who, report.account.day)
        if who in ("ketua", "sekretaris", "bendahara")
        else None
    )
    title = title_of(pledge.signer, group, request.form)
    nik, full = officer.nik if officer else "", request.full_numbers
    if nik and full:
        request.on_full_numbers()
    return [
        (say(N_("Name")), officer.name if officer else ""),
        (say(N_("Identity card no.")), card_number(nik, full=full)),
        (say(N_("Address")), (officer.address if officer else "") or group.address),
        (say(N_("Office")), f"{title} {group.title}"),
    ]


def add_goods(report: Report, pages: Pages) -> None:
    """The handover paper of the goods that came as aid; nothing if none came."""
    goods = entries_of(report.account, "goods")
    if not goods:
        return
    request = report.request
    page, y = _headed(report, pages, say(N_("Handover of goods")))
    words = say(
        N_("{giver} handed over to {group}, as {label}{by_decree}, these goods in good condition:"),
        **report.facts,
    )
    page, y = drawn(pages, page, y, paragraph(request.sheet, [(words, False)]))
    signatures = Signatures(
        report.form.handover,
        request.book,
        request.form,
        request.today,
        page.sheet.text_width,
        told=report.facts,
    )
    tail = BEFORE_SIGNATURES + signatures.height
    page, y = _table(report, pages, page, y, goods, tail=tail)
    if y + tail > page.sheet.bottom:
        page, y = pages.add(request.sheet), request.sheet.top
    signatures.draw(page, y + BEFORE_SIGNATURES)


def add_returned(report: Report, pages: Pages) -> None:
    """The aid that went back, with a place to glue the deposit slip; no sheet if none went back."""
    entries = entries_of(report.account, "returned")
    if not entries:
        return
    request = report.request
    page, y = _headed(report, pages, report.form.glued["returned"])
    amount = amount_of(entries)
    told = [
        (say(N_("Number of the STS")), report.grant.sts),
        (say(N_("Amount")), f"{rupiah(amount)} ({in_words(amount, 'id')})"),
        (say(N_("Date")), format_date(entries[-1].date, "id")),
    ]
    for unit in facts(request.sheet, told):
        page, y = drawn(pages, page, y, unit)
    page, y = _table(report, pages, page, y, entries)
    page.text(page.sheet.left, y + AFTER_TABLE + 4, say(N_("Glue it here.")), HINT)


def add_glued(report: Report, pages: Pages, title: str) -> None:
    """A sheet with a title, on which something is glued that the book cannot have."""
    page, y = _headed(report, pages, title)
    page.text(page.sheet.left, y + 6, say(N_("Glue it here.")), HINT)


def _headed(report: Report, pages: Pages, title: str) -> tuple[Page, float]:
    request = report.request
    page = pages.add(request.sheet)
    pages.bookmark(title)
    y = draw_letterhead(page, request.book.group, request.form) + UNDER_LETTERHEAD
    return page, draw_title(page, y, title) + UNDER_TITLE


def _table(
    report: Report, pages: Pages, page: Page, y: float, entries: list[Entry], *, tail: float = 0.0
) -> tuple[Page, float]:
    """These entries with their sum, which stays with the `tail` that follows."""
    sums = {"amount": amount_of(entries)}
    table = with_total(listed(HANDOVER, entries, totals=sums), "text", sums)
    statement = as_statement(report, "entries", table)
    sheet = report.request.sheet
    return PaperTable(statement, report.request.book_form("handover"), sheet, sheet).draw(
        pages, page, y + BEFORE_TABLE, tail=tail
    )

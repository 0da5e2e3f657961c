"""The papers of an accountability report that are signed or glued: statements, handover, STS.

Each is a sheet of its own; a fact that is not known is a line to write on.
"""

from kubebook.book.book import officer_on
from kubebook.book.people.card_numbers import card_number
from kubebook.book.records.entries import Entry
from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.documents.accountability.facts import Report, as_statement, known, strong_runs
from kubebook.paper.engine.flow import Flow, Line, height_of
from kubebook.paper.engine.scale import TEXT
from kubebook.paper.engine.wording import fill, rupiah, say
from kubebook.paper.formats.format import Pledge, Signing
from kubebook.paper.parts.head import under_letterhead
from kubebook.paper.parts.lines import (
    Point,
    facts_listed,
    letter_paragraph,
    letter_points,
    text_drawer,
    title,
)
from kubebook.paper.parts.signatures import Hand, signatures, signing_of, title_of
from kubebook.paper.table.printed_table import PaperTable
from kubebook.paper.table.statement_pages import AFTER_TABLE
from kubebook.periods import format_date
from kubebook.statements.columns import NUMBER
from kubebook.statements.grants.accountability import entries_of
from kubebook.statements.listed import listed, with_total
from kubebook.statements.statement import Column
from kubebook.statements.totals import amount_of

UNDER_TITLE, UNDER_LETTERHEAD = 4.0, 4.0
BEFORE_TABLE = 5.0
HANDOVER = (
    NUMBER,
    Column(name="date", heading=N_("Date"), kind="date"),
    Column(name="voucher", heading=N_("Voucher no.")),
    Column(name="text", heading=N_("Description")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
)


def add_pledges(report: Report, flow: Flow) -> None:
    """The statements, each on a sheet, signed by one person over a stamp."""
    for pledge in filter(report.promises, report.form.pledges):
        _add_pledge(report, flow, pledge)


def _add_pledge(report: Report, flow: Flow, pledge: Pledge) -> None:
    request, told = report.request, report.facts
    sheet = request.sheet
    _begin(report, flow, pledge.title)
    hand = signing_of(request)._replace(stamped=pledge.signer)
    flow.put_all(
        [
            letter_paragraph(sheet, [(say(N_("The undersigned:")), False)]),
            *facts_listed(sheet.left, sheet.text_width, _signer_facts(report, pledge)),
            letter_paragraph(sheet, strong_runs(pledge.opening, told)),
            *letter_points(sheet, [Point(fill(it, **told)) for it in known(pledge.points, told)]),
            letter_paragraph(sheet, strong_runs(pledge.closing, told)),
        ],
        tail=[signatures(hand, Signing(right=(pledge.signer,)), sheet)],
    )


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


def add_goods(report: Report, flow: Flow) -> None:
    """The handover paper of the goods that came as aid; nothing if none came."""
    goods = entries_of(report.account, "goods")
    if not goods:
        return
    request = report.request
    _begin(report, flow, say(N_("Handover of goods")))
    words = say(
        N_("{giver} handed over to {group}, as {label}{by_decree}, these goods in good condition:"),
        **report.facts,
    )
    flow.put(letter_paragraph(request.sheet, [(words, False)]))
    hand = Hand(request.book, request.form, request.today, report.facts)
    signed = signatures(hand, report.form.handover, request.sheet)
    _draw_table(report, flow, goods, tail=[signed])


def add_returned(report: Report, flow: Flow) -> None:
    """The aid that went back, with a place to glue the deposit slip; no sheet if none went back."""
    entries = entries_of(report.account, "returned")
    if not entries:
        return
    sheet = report.request.sheet
    _begin(report, flow, report.form.glued["returned"])
    amount = amount_of(entries)
    told = [
        (say(N_("Number of the STS")), report.grant.sts),
        (say(N_("Amount")), f"{rupiah(amount)} ({in_words(amount, 'id')})"),
        (say(N_("Date")), format_date(entries[-1].date, "id")),
    ]
    flow.put_all(facts_listed(sheet.left, sheet.text_width, told))
    _draw_table(report, flow, entries, tail=[_glue_here(report, AFTER_TABLE + 4)])


def add_glued(report: Report, flow: Flow, title: str) -> None:
    """A sheet with a title, on which something is glued that the book cannot have."""
    _begin(report, flow, title)
    flow.put([_glue_here(report, 6.0)])


def _glue_here(report: Report, advance: float) -> Line:
    return Line(advance, text_drawer(report.request.sheet.left, say(N_("Glue it here.")), TEXT))


def _begin(report: Report, flow: Flow, words: str) -> None:
    flow.begin(report.request.sheet, mark=words)
    under_letterhead(report.request, flow)
    flow.skip(UNDER_LETTERHEAD)
    flow.put(title(flow.sheet, words))
    flow.skip(UNDER_TITLE)


def _draw_table(report: Report, flow: Flow, entries: list[Entry], *, tail: list[Line]) -> None:
    """These entries with their sum, which stays with the `tail` under it."""
    sums = {"amount": amount_of(entries)}
    table = with_total(listed(HANDOVER, entries, totals=sums), "text", sums)
    statement = as_statement(report, "entries", table)
    sheet = report.request.sheet
    flow.skip(BEFORE_TABLE)
    book = PaperTable(statement, report.request.book_form("handover"), sheet, sheet)
    book.draw(flow, tail=height_of(tail))
    flow.put(tail)

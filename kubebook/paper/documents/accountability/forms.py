"""The papers of an accountability report that are signed or glued: statements, STS.

Each is a sheet of its own; a fact that is not known is a line to write on.
"""

from kubebook.book.people.card_numbers import card_number
from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.documents.accountability.facts import Report, as_statement, known, strong_runs
from kubebook.paper.engine import scale
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.wording import fill, rupiah, say
from kubebook.paper.formats.format import Pledge, Signing
from kubebook.paper.parts.facts import facts_listed
from kubebook.paper.parts.group_words import officer_of, title_of
from kubebook.paper.parts.head import begin_apart
from kubebook.paper.parts.lines import Point, letter_paragraph, letter_points, text_drawer
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.parts.statement_pages import AFTER_TABLE, draw_followed
from kubebook.paper.table.printed_table import PaperTable
from kubebook.periods import format_date
from kubebook.statements.grants.accountability import entries_of
from kubebook.statements.grants.moved import returned
from kubebook.statements.statement import Table

BEFORE_TABLE = 5.0


def add_pledges(report: Report, flow: Flow) -> None:
    """The statements, each on a sheet, signed by one person over a stamp."""
    for pledge in report.form.pledges:
        if not report.lacks(pledge):
            _add_pledge(report, flow, pledge)


def _add_pledge(report: Report, flow: Flow, pledge: Pledge) -> None:
    request, facts = report.request, report.facts
    sheet = request.sheet
    begin_apart(request, flow, pledge.title)
    hand = signing_of(request)._replace(stamped=pledge.signer)
    flow.put_all(
        [
            letter_paragraph(sheet, [(say(N_("The undersigned:")), False)]),
            *facts_listed(sheet.left, sheet.text_width, _signer_facts(report, pledge)),
            letter_paragraph(sheet, strong_runs(pledge.opening, facts)),
            *letter_points(sheet, [Point(fill(it, **facts)) for it in known(pledge.points, facts)]),
            letter_paragraph(sheet, strong_runs(pledge.closing, facts)),
        ],
        tail=[signatures(hand, Signing(right=(pledge.signer,)), sheet)],
    )


def _signer_facts(report: Report, pledge: Pledge) -> list[tuple[str, str]]:
    """The person who signs: name, number of the identity card, address, office."""
    request = report.request
    group = request.book.group
    officer = officer_of(pledge.signer.who, request.book, report.account.day)
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


def add_returned(report: Report, flow: Flow) -> None:
    """The aid that went back, with a place to glue the deposit slip; no sheet if none went back."""
    entries = entries_of(report.account, "returned")
    if not entries:
        return
    sheet = report.request.sheet
    begin_apart(report.request, flow, report.form.glued["returned"])
    table = returned(entries)
    amount = table.totals["amount"]
    facts = [
        (say(N_("Number of the STS")), report.grant.sts),
        (say(N_("Amount")), f"{rupiah(amount)} ({in_words(amount, 'id')})"),
        (say(N_("Date")), format_date(entries[-1].date, "id")),
    ]
    flow.put_all(facts_listed(sheet.left, sheet.text_width, facts))
    draw_table(report, flow, table, "returned", [_glue_here(report, AFTER_TABLE + 4)])


def add_glued(report: Report, flow: Flow, title: str) -> None:
    """A sheet with a title, on which something is glued that the book cannot have."""
    begin_apart(report.request, flow, title)
    flow.put([_glue_here(report, 6.0)])


def _glue_here(report: Report, advance: float) -> Line:
    return Line(
        advance, text_drawer(report.request.sheet.left, say(N_("Glue it here.")), scale.TEXT)
    )


def draw_table(report: Report, flow: Flow, table: Table, form: str, tail: list[Line]) -> None:
    """A table in the form of a book, whose last rows stay with the `tail` under it."""
    request = report.request
    sheet = request.sheet
    flow.skip(BEFORE_TABLE)
    book = PaperTable(as_statement(report, form, table), request.book_form(form), sheet, sheet)
    draw_followed(book, flow, tail)

"""Where the parts of an accountability report stand: its list of contents, and what it lacks.

Both are drawn when all other parts are, each at its place before them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kubebook.book.closings.codes import code_of
from kubebook.book.closings.seal import in_force
from kubebook.book.grants.awards import deadlines_of_report
from kubebook.messages import N_, Message, message
from kubebook.paper.documents.accountability.facts import Report
from kubebook.paper.engine.blocks import Block, Line
from kubebook.paper.engine.flow import Flow, Mark
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import HEAD, LETTER, STEP, TABLE
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.engine.wording import fold, rupiah, say, worded
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.lines import heading, listed
from kubebook.paper.parts.sections import Drawn
from kubebook.periods import format_date, format_period, month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.grants.accountability import entries_of, missing, to_explain

NOT_LISTED = ("missing", "cover", "contents")
"""What stands before the list of contents, or is the list itself."""
INDENT = 8.0
NUMBER_ROOM = 10.0
"""What the number of a page takes at the right."""
UNDER_TITLE = 4.0
DOTS, DOTS_CLEAR = " .", 2.0
REASON_AT = 0.55
"""Where the reason why a part is missing begins, as a part of the width."""
NO_LINE = N_("missing: the plan has no line that this aid pays")
ABSENT: Mapping[str, str] = {
    "plan": NO_LINE,
    "plan-progress": NO_LINE,
    "proofs": N_("not needed: nothing was paid that needs a proof"),
    "pictures": N_("missing: no proof is attached"),
    "goods": N_("not needed: no goods came"),
    "returned": N_("not needed: nothing went back"),
    "pledges": N_("left out: the last deadline is over"),
}
"""Why a part does not stand in the report."""
EMPTY = N_("left out: nothing is in it")


class _Part(NamedTuple):
    """A part of the report: its title, and its page, or why it has none."""

    title: str
    page: Page | None
    absent: str = ""
    level: int = 0


# --- the list of contents ------------------------------------------------------------------------


def add_contents(report: Report, flow: Flow, drawn: Drawn) -> None:
    """All parts behind it with their pages, the chapters below their part."""
    title = report.title("contents", say(N_("Contents")))
    begin(report.request, flow, title, has_letterhead=False)
    flow.skip(UNDER_TITLE)
    table = Node("Table")
    for name, marks in drawn.items():
        if name in NOT_LISTED:
            continue
        for mark in marks:
            flow.put(_listed(report, mark, table))


def _listed(report: Report, mark: Mark, table: Node) -> list[Line]:
    sheet = report.request.sheet
    left = sheet.left + INDENT * mark.level
    style = LETTER.plain if mark.level else LETTER.strong
    advance = LETTER.step if mark.level else LETTER.point
    part = _Part(mark.title, mark.page)
    return _row((left, sheet.edge), part, style, table, advance=advance, has_dots=True)


def _row(
    bounds: tuple[float, float],
    part: _Part,
    style: Style,
    table: Node,
    *,
    advance: float = STEP,
    has_dots: bool = False,
) -> list[Line]:
    """A title and its page, or the reason why it has none."""
    left, right = bounds
    reason_at = left + (right - left) * REASON_AT
    until = right - NUMBER_ROOM if part.page else reason_at - DOTS_CLEAR
    titles = fold(part.title, until - left, style)
    reasons = fold(part.absent, right - reason_at, style) if part.absent else []
    row = Node("TR")
    count = max(len(titles), len(reasons))

    def drawer(place: int) -> Line:
        def draw(page: Page, y: float) -> None:
            with page.tag(table), page.tag(row):
                page.text(left, y, "".join(titles[place : place + 1]), style)
                page.text(reason_at, y, "".join(reasons[place : place + 1]), style)
                if part.page and place == count - 1:
                    target = part.page
                    page.late(right, y, lambda: str(target.number), style)
            if part.page and place == count - 1 and has_dots:
                with page.tag("Artifact"):
                    _dots(page, left + width(titles[-1], style), right - NUMBER_ROOM, y, style)

        return Line(STEP if place else advance, draw)

    return [drawer(place) for place in range(count)]


def _dots(page: Page, left: float, right: float, y: float, style: Style) -> None:
    """The dots that lead the eye from a title to its page; those of all rows are in line."""
    plain = Style("Regular", style.size)
    count = int((right - left - DOTS_CLEAR) / width(DOTS, plain))
    page.right(right, y, DOTS * max(0, count), plain)


# --- what is there and what is missing ------------------------------------------------------------


def add_missing(report: Report, flow: Flow, drawn: Drawn) -> None:
    """Where each part stands; what is missing, must be explained, and is added by hand."""
    grant = report.grant
    begin(
        report.request,
        flow,
        say(N_("Completeness of the accountability report")),
        facts=(
            (say(N_("Grant")), grant.label),
            (say(N_("Given by")), report.facts["giver"]),
            (say(N_("On the decree")), rupiah(grant.amount)),
            (say(N_("Date of printing")), format_date(report.request.today, "id")),
            *_closed(report),
        ),
        mark=report.title("missing", say(N_("What is missing"))),
        has_letterhead=False,
    )
    lists = (
        (N_("Still missing"), [*missing(report.account, report.lost), *_left_out(report)]),
        (N_("To be explained"), to_explain(report.account)),
        (N_("Added by hand"), _by_hand(report)),
    )
    flow.spread(
        [
            *((_list(report, words, sentences),) for words, sentences in lists),
            (_parts(report, drawn),),
        ]
    )


def _closed(report: Report) -> Iterator[tuple[str, str]]:
    """The last month that is closed, with the code of its seal."""
    for closing in in_force(report.request.book)[-1:]:
        month = format_period(month_of(closing.month), "id")
        words = say(N_("{month}, seal {seal}"), month=month, seal=code_of(closing.seal))
        yield say(N_("Last closed month")), words


def _parts(report: Report, drawn: Drawn) -> Block:
    """The parts in their order, each with its page or the reason why it is not there."""
    sheet = report.request.sheet
    table = Node("Table")

    def draw_heads(page: Page, y: float) -> None:
        page.right(sheet.edge, y, say(N_("Page")), HEAD)

    lines = [heading(sheet.left, sheet.edge, say(N_("Parts of the report"))), Line(0.0, draw_heads)]
    for part in _parted(report, drawn):
        lines += _row((sheet.left, sheet.edge), part, TABLE, table)
    return Block(sheet.left, sheet.edge, tuple(lines))


def _parted(report: Report, drawn: Drawn) -> Iterator[_Part]:
    for name, marks in drawn.items():
        if name == "missing":
            continue
        if tops := [mark for mark in marks if not mark.level]:
            yield from (_Part(mark.title, mark.page) for mark in tops)
        elif name not in NOT_LISTED:  # a list of contents behind this page is drawn after it
            yield _Part(_title_of(report, name), None, say(ABSENT.get(name, EMPTY)))


def _title_of(report: Report, name: str) -> str:
    """The title of a part that does not stand in the report."""
    own = {
        "pictures": N_("Pictures of the proofs"),
        "goods": N_("Handover of goods"),
        "pledges": N_("Statements"),
    }
    if name in own:
        return report.title(name, say(own[name]))
    if name in report.form.glued:
        return report.form.glued[name]
    form = report.request.book_form(name)
    return report.title(name, form.title or say(STATEMENTS[name].title))


def _list(report: Report, words: str, sentences: Sequence[Message]) -> Block:
    sheet = report.request.sheet
    lines = listed(sheet.left, sheet.edge, [worded(sentence) for sentence in sentences])
    return Block(sheet.left, sheet.edge, (heading(sheet.left, sheet.edge, say(words)), *lines))


def _left_out(report: Report) -> list[Message]:
    """The statements that cannot be signed, or not any more, if they are part of the bundle."""
    if "pledges" not in report.request.document.sections:
        return []
    days = deadlines_of_report(report.request.book, report.grant)
    reasons = {"received": N_("{title}: left out, for no aid has come yet.")}
    if days:
        reasons["due"] = N_("{title}: left out, for its last deadline, {day}, is over.")
    return [
        message(reasons[lacking], title=pledge.title, day=days[-1] if days else None)
        for pledge in report.form.pledges
        if (lacking := report.lacks(pledge)) in reasons
    ]


def _by_hand(report: Report) -> list[Message]:
    """The sheets on which something is glued, and papers that need somebody else's signature."""
    account = report.account
    names = {
        "photographs": True,
        "bank": True,
        "returned": bool(entries_of(account, "returned")),
    }
    glued = [
        message(N_("{title}: glue it on its sheet."), title=report.form.glued[name])
        for name in report.request.document.sections
        if names.get(name)
    ]
    if "goods" in report.request.document.sections and entries_of(account, "goods"):
        glued.append(message(N_("The handover paper of the goods: signed by the giver.")))
    if "pledges" in report.request.document.sections:
        glued.append(message(N_("The statements: signed over a stamp (meterai).")))
    return glued

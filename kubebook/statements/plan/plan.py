"""RAB: the plan of the business in force on a day, or one version of it.

Expenses and income stand in two blocks, each with its own total. `progress` shows how far the plan
is realised.
"""

from collections.abc import Callable, Mapping, Sequence

from kubebook.book.book import Book, typed_name
from kubebook.book.grants.attribution import grant_name, lines_of_version
from kubebook.book.plan.lines import SWADAYA, in_blocks
from kubebook.book.plan.versions import version_meant, version_record
from kubebook.book.plan.volumes import format_volume, plain_volume
from kubebook.book.records.plan import OWN_MONEY, Block, PlanLine
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import ACCOUNT, AMOUNT, NUMBER, PRICE, TEXT, UNIT, only_exported
from kubebook.statements.listed import block_of, heading, rows_of, sum_row, sums_of, with_carried
from kubebook.statements.statement import Column, Frame, Row, Table

Groups = Mapping[str, Sequence[PlanLine]]

_WORDS: Mapping[Block, tuple[str, str]] = {
    "belanja": (N_("Expenses planned"), N_("Total expenses planned")),
    "pendapatan": (N_("Income expected"), N_("Total income expected")),
}
"""The heading of each block, and the words of its total."""


def plan(book: Book, frame: Frame) -> Table:
    """The lines in their groups, with subtotals if the group made groups.

    A payer that all lines of expenses share stands once above them, without a column.
    """
    version = version_meant(book, frame.narrowing.version, frame.day)
    blocks = in_blocks(lines_of_version(book.plan_lines, version))
    cells = {
        "volume": lambda line: plain_volume(line.volume),
        "quantity": lambda line: format_volume(line.volume),
        "account": lambda line: typed_name(book, line.account),
        "fund": lambda line: fund_typed(book, line),
        "paid_by": lambda line: fund_words(book, line),
    }
    rows = block_rows(
        "text",
        blocks,
        lambda lines: rows_of(_COLUMNS, lines, cells),
        lambda lines: sums_of(lines, ("amount",)),
    )
    shared = _shared_fund(book, _lines(blocks["belanja"]))
    payer = PAID_BY._replace(shown=False, falls_away=True) if shared else PAID_BY
    table = Table(
        columns=tuple(payer if column is PAID_BY else column for column in _COLUMNS),
        rows=tuple(rows),
        totals={block: _sum(groups) for block, groups in blocks.items()},
        above=(version_words(book, version), *shared),
        notes=(*_in_words(blocks), *_by_fund(book, blocks["belanja"])),
    )
    return with_carried(table, "amount")


def _shared_fund(book: Book, lines: Sequence[PlanLine]) -> tuple[Message, ...]:
    """The line above a plan that names the payer of all its expenses; none if several pay."""
    payers = {line.fund: fund_words(book, line) for line in lines}
    if len(payers) != 1:
        return ()
    (payer,) = payers.values()
    return (message(N_("Source of money: {payer}"), payer=payer),) if payer else ()


def block_rows(
    column: str,
    blocks: Mapping[Block, Groups],
    items: Callable[[Sequence[PlanLine]], list[Row]],
    sums: Callable[[Sequence[PlanLine]], Mapping[str, int | None]],
) -> list[Row]:
    """The lines of a plan in their blocks and groups, each with its sums; words in `column`.

    `items` makes the rows of some lines, `sums` their sums. Income has no total if none is planned.
    """
    rows: list[Row] = []
    for block, groups in blocks.items():
        above, below = _WORDS[block]
        if groups:
            rows.append(heading(column, message(above)))
        for group, lines in groups.items():
            own = items(lines)
            if group:
                total = message(N_("Total {group}"), group=group)
                own = block_of(column, group, own, total, sums(lines))
            rows += own
        if groups or block == "belanja":
            rows.append(sum_row(column, message(below), sums(_lines(groups))))
    return rows


def _lines(groups: Groups) -> list[PlanLine]:
    return [line for lines in groups.values() for line in lines]


def asked_for(book: Book, version: int) -> int:
    """The amount that a group asks an office for: the expenses of a version that aid is to pay.

    All expenses if no line is paid by a grant, as before a grant is awarded. Whole rupiah.
    """
    lines = lines_of_version(book.plan_lines, version).values()
    spent = [line for line in lines if line.block == "belanja"]
    aided = [line for line in spent if line.fund != OWN_MONEY]
    return sum(line.amount for line in aided or spent)


def version_words(book: Book, version: int) -> Message:
    """The lines above a plan: its version, when it was agreed on, and why."""
    record = version_record(book, version)
    if record is None:
        return message(N_("Draft, not agreed on yet"))
    if version > 1:
        return message(
            N_("Version {version}, revised on {date}: {reason}"),
            version=str(version),
            date=record.date,
            reason=record.reason,
        )
    words = (
        N_("Version 1, agreed on {date}")
        if record.meeting is None
        else N_("Version 1, agreed on {date} by meeting no. {meeting}")
    )
    agreed = message(words, date=record.date, meeting=str(record.meeting))
    if not record.reason:
        return agreed
    return message(N_("{agreed} (mended: {reason})"), agreed=agreed, reason=record.reason)


def fund_words(book: Book, line: PlanLine) -> str | Message:
    """The payer of a line, as on paper; "" for income."""
    if line.block == "pendapatan":
        return ""
    if line.fund == OWN_MONEY:
        return message(N_("Own money"))
    return next((grant.label for grant in book.grants if grant.number == line.fund), "")


def fund_typed(book: Book, line: PlanLine) -> str:
    """The payer of a line, as typed; "" for income."""
    if line.block == "pendapatan":
        return ""
    return SWADAYA if line.fund == OWN_MONEY else grant_name(book, line.fund)


LINE = (
    Column(name="line", heading=NUMBER.heading, kind="number"),
    Column(name="block", heading=N_("Block"), shown=False),
    Column(name="group", heading=N_("Group of lines"), shown=False),
)
PAID_BY = Column(name="paid_by", heading=N_("Source of money"), exported=False)
FUND = Column(name="fund", heading=N_("Fund"), shown=False)
_COLUMNS = (
    *LINE,
    TEXT,
    Column(name="volume", heading=N_("Volume"), shown=False),
    Column(name="quantity", heading=N_("Volume"), kind="decimal", exported=False),
    UNIT,
    PRICE,
    AMOUNT,
    only_exported(ACCOUNT),
    FUND,
    PAID_BY,
    Column(name="nature", heading=N_("Nature"), shown=False),
)


def _sum(groups: Groups) -> int:
    return sum(line.amount for line in _lines(groups))


def _in_words(blocks: Mapping[Block, Groups]) -> list[Message]:
    """The total of each block that has lines, in words."""
    sentences = {
        "belanja": N_("Expenses planned {total:rp} ({total:words})."),
        "pendapatan": N_("Income expected {total:rp} ({total:words})."),
    }
    return [
        message(sentences[block], total=_sum(groups)) for block, groups in blocks.items() if groups
    ]


def _by_fund(book: Book, groups: Groups) -> list[Message]:
    """The amount that each fund pays, if there are several."""
    sums: dict[int, int] = {}
    of_fund: dict[int, PlanLine] = {}
    for line in _lines(groups):
        sums[line.fund] = sums.get(line.fund, 0) + line.amount
        of_fund[line.fund] = line
    if len(sums) <= 1:
        return []
    return [
        message(N_("{fund}: {amount:rp}."), fund=fund_words(book, of_fund[fund]), amount=sums[fund])
        for fund in sorted(sums, key=lambda fund: (fund == OWN_MONEY, fund))
    ]

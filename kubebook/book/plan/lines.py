"""The lines of the plan of the business: added, changed, taken out.

Pure: functions from a book to a change. Each belongs to a version of the plan (`versions`); a
line keeps its number for ever. How much of it was realised is calculated in `progress`.
"""

from collections.abc import Mapping, Sequence
from typing import TypedDict, get_args

from kubebook.book.accounts.chart import COST_OF_SALES, SALDO_AWAL, find_account
from kubebook.book.book import Book, counting, next_number
from kubebook.book.checked import Choice, checked
from kubebook.book.find import folded
from kubebook.book.grants.attribution import find_grant, find_line
from kubebook.book.plan.progress import realised
from kubebook.book.plan.versions import When, revision
from kubebook.book.plan.volumes import cost_of
from kubebook.book.records.change import Change
from kubebook.book.records.plan import OWN_MONEY, THOUSANDTHS, Block, Nature, PlanLine
from kubebook.errors.plan import (
    FundMissing,
    LineAccountWrong,
    LineHasEntries,
    LineTextMissing,
    LineTooLarge,
    LineWorthNothing,
)
from kubebook.errors.typed import NothingToSet
from kubebook.messages import N_, message
from kubebook.money import LARGEST

SWADAYA = "swadaya"
"""The fund of a line that the group pays itself, as it is typed and exported."""
ONE, PIECE = THOUSANDTHS, "paket"
"""The volume and unit of a line if none are typed."""
USED_UP = ("1301", COST_OF_SALES)
"""The accounts of things used up with the goods: persediaan, and the cost of sales."""
BLOCKS: tuple[Block, ...] = get_args(Block)
WORDS = {"block": Choice(N_("block")), "nature": Choice(N_("nature"))}


class LineDetails(TypedDict, total=False):
    """The typed fields of a line; what is left out stays as it was.

    `volume` in thousandths, `price` whole rupiah a unit, both above 0. `account`, `fund` (a grant
    or `SWADAYA`), `block` and `nature` are as typed; an empty `nature` is the account's.
    """

    block: str
    group: str
    text: str
    volume: int
    unit: str
    price: int
    account: str
    fund: str
    nature: str


def add_line(book: Book, details: LineDetails, when: When) -> Change:
    """Add a line after the last number that the plan ever had.

    `text`, `price` and `account` are needed, and the `fund` of an expense if the group has
    grants; without a `block` it is an expense, without a volume one `PIECE`.

    Raises:
        LineTextMissing, FundMissing: something is left out.
        LineAccountWrong, LineWorthNothing, LineTooLarge, ChoiceUnknown: a value is not possible.
        AccountNotFound, GrantNotFound and similar errors: a name is not known.
        RevisionReasonMissing, RevisionTooEarly, DayToCome: the plan has been agreed.
    """
    version, put = revision(book, when)
    last = max((record.line for record in book.plan_lines), default=0)
    line = _with(book, _blank(book, last + 1, version), details)
    return Change(did="plan add", put=(*put, line))


def set_line(book: Book, typed: str, details: LineDetails, when: When) -> Change:
    """Change a line of the plan.

    Raises:
        PlanLineNotFound: no line has that number.
        NothingToSet: nothing was given.
        LineHasEntries: the fund would change after money moved on the line.
        KubebookError: as `add_line`.
    """
    old = find_line(book, typed)
    if not details:
        raise NothingToSet
    version, put = revision(book, when)
    line = _with(book, _in_version(book, old, version), details)
    if line._replace(number=old.number, version=old.version) == old:
        return Change(did="plan set", put=())
    if line.fund != old.fund:
        _check_no_entries(book, old)
    return Change(did="plan set", put=(*put, line))


def remove_line(book: Book, typed: str, when: When) -> Change:
    """Take a line out of the plan; what was spent on it stays, and a notice shows it.

    Raises:
        PlanLineNotFound: no line has that number.
        KubebookError: as `add_line`.
    """
    old = find_line(book, typed)
    version, put = revision(book, when)
    gone = _in_version(book, old, version)._replace(gone=True)
    spent = realised(book).get(old.line, 0)
    notice = message(
        N_(
            "Line {line}, {text}, has moved {spent:rp}; it stays in plan-progress without a budget."
        ),
        line=old.line,
        text=old.text,
        spent=spent,
    )
    return Change(did="plan remove", put=(*put, gone), notices=(notice,) if spent else ())


def parse_block(typed: str) -> Block:
    """Whether a line is an expense or income, as typed: belanja or pendapatan, or a beginning.

    Raises:
        ChoiceUnknown: it is neither.
    """
    return WORDS["block"].find(typed, BLOCKS)


def needs_fund(book: Book, block: str) -> bool:
    """Whether a new line must name its fund: an expense must, if there are grants."""
    return block == "belanja" and bool(book.grants)


def in_blocks(
    lines: Mapping[int, PlanLine],
) -> Mapping[Block, Mapping[str, Sequence[PlanLine]]]:
    """Lines by block, then by group: lines without a group first, groups in order of appearance."""
    sorted_out: dict[Block, dict[str, list[PlanLine]]] = {}
    for block in BLOCKS:
        groups: dict[str, list[PlanLine]] = {"": []}
        for line in lines.values():
            if line.block == block:
                groups.setdefault(line.group, []).append(line)
        sorted_out[block] = {group: found for group, found in groups.items() if found}
    return sorted_out


def nature_of(book: Book, line: PlanLine) -> Nature:
    """The part of an expense in a cycle of the business: that of its line, else of its account.

    Things are bought once, stock and materials are used up, the rest is fixed.
    """
    if line.nature:
        return line.nature
    account = book.accounts.get(line.account)
    if account and account.code.startswith(USED_UP):
        return "variabel"
    return "modal" if account and account.type == "asset" else "tetap"


# --- below the functions above -----------------------------------------------------------------


def _blank(book: Book, line: int, version: int) -> PlanLine:
    return PlanLine(
        number=next_number(book.plan_lines),
        line=line,
        version=version,
        block="belanja",
        text="",
        volume=ONE,
        unit=PIECE,
        price=0,
        amount=0,
        account="",
    )


def _in_version(book: Book, line: PlanLine, version: int) -> PlanLine:
    """A line as a record of its version: the record it has already, or a new one."""
    if line.version == version:
        return line
    return line._replace(number=next_number(book.plan_lines), version=version)


def _with(book: Book, line: PlanLine, details: LineDetails) -> PlanLine:
    """A line with its typed fields and its calculated amount."""
    own = {name: value for name, value in details.items() if name not in ("account", "fund")}
    own |= {"text": details.get("text", line.text), "block": details.get("block") or line.block}
    kept = checked(PlanLine, own, words=WORDS, needed={"text": LineTextMissing})
    new, is_new = line._replace(**kept), not line.account
    fund = details.get("fund", "").strip()
    if is_new and needs_fund(book, new.block) and not fund:
        raise FundMissing(names=(SWADAYA, *(grant.name for grant in book.grants)))
    amount = cost_of(new.volume, new.price)
    if amount < 1:
        raise LineWorthNothing
    if amount > LARGEST:
        raise LineTooLarge(largest=LARGEST)
    return new._replace(
        unit=new.unit or PIECE,
        amount=amount,
        account=_account(book, details["account"])
        if "account" in details or is_new
        else line.account,
        fund=_fund(book, fund) if fund else line.fund,
    )


def _account(book: Book, typed: str) -> str:
    account = find_account(book.accounts, typed)
    if account.is_money or account.code == SALDO_AWAL:
        raise LineAccountWrong(name=account.name)
    return account.code


def _fund(book: Book, typed: str) -> int:
    return OWN_MONEY if folded(typed) == SWADAYA else find_grant(book, typed).number


def _check_no_entries(book: Book, line: PlanLine) -> None:
    for entry in counting(book.entries):
        if entry.line == line.line:
            raise LineHasEntries(line=line.line, text=line.text, voucher=entry.voucher)

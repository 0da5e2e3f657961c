"""The accounts themselves: the chart, the balances of all, and one account's movements.

The chart is `accounts`; hledger's `balance` is `trial-balance` here. There are no sums of sections:
`results` and `position` have those.
"""

from collections import defaultdict
from itertools import groupby

from kubebook.book.accounts.chart import SALDO_LABA, find_account
from kubebook.book.book import Book, in_book_order, label_of
from kubebook.book.records.accounts import Account, AccountType
from kubebook.messages import N_, Message, message
from kubebook.periods import year_of
from kubebook.statements.columns import (
    ACCOUNT,
    ACCOUNT_CODE,
    BALANCE,
    CODE,
    ENTRY,
    PARTY,
    RUNNING_BALANCE,
    TEXT,
    TYPED_NAME,
    running,
)
from kubebook.statements.entries.book_rows import book_rows
from kubebook.statements.listed import (
    column_sums,
    heading,
    rows_of,
    sum_row,
    with_carried,
    with_total,
)
from kubebook.statements.statement import Column, Frame, Table
from kubebook.statements.totals import part_of_year
from kubebook.statements.wording import total_of, wording

TYPE_WORDS: dict[AccountType, str] = {
    "asset": N_("Assets"),
    "liability": N_("Liabilities"),
    "equity": N_("Equity"),
    "income": N_("Income"),
    "cost": N_("Costs"),
}


def trial_balance(book: Book, frame: Frame) -> Table:
    """Neraca Saldo: every account; all balances sum to 0.

    Without a period from the first entry on. A period opens with the balances before it, income
    and cost with those of its year: what was earned earlier stands in *saldo laba*. `in` is what
    an account got as target, `out` what it gave as source; balance = opening + in - out.
    """
    opening, inside, earned = part_of_year(book, frame.period)
    came: defaultdict[str, int] = defaultdict(int)
    went: defaultdict[str, int] = defaultdict(int)
    for entry in inside:
        if entry.voided is None:
            came[entry.target] += entry.amount
            went[entry.source] += entry.amount
    rows = rows_of(
        _TRIAL,
        book.accounts.values(),
        {
            "account": lambda account: account.name,
            "name": lambda account: account.label,
            "opening": lambda account: opening.get(account.code, 0),
            "in": lambda account: came[account.code],
            "out": lambda account: went[account.code],
            "balance": lambda account: (
                opening.get(account.code, 0) + came[account.code] - went[account.code]
            ),
        },
    )
    totals = column_sums(rows, ("opening", "in", "out", "balance"))
    words = N_(
        "What the group has and its costs stand positive; debts, capital and income negative. "
        "Together they are 0."
    )
    notes = [message(words)]
    if earned:
        carried = (
            N_(
                "Income and costs began at 0 on {day}; {earned:rp}, earned before it, stands in "
                "{label}."
            )
            if earned > 0
            else N_(
                "Income and costs began at 0 on {day}; {earned:rp}, lost before it, stands in "
                "{label}."
            )
        )
        label, day = label_of(book, SALDO_LABA), year_of(frame.period.start).start
        notes.append(message(carried, day=day, earned=abs(earned), label=label))
    table = Table(_TRIAL, tuple(rows), totals, notes=tuple(notes))
    return with_carried(with_total(table, "name", totals), *totals)


def account_ledger(book: Book, frame: Frame) -> Table:
    """Buku Besar: the movements of one account, each with the account on its other side.

    Increase, decrease and balance are as paper shows the account: a debt that grows increases.
    It opens as in `trial_balance`.
    """
    account = find_account(book.accounts, frame.narrowing.account or "")
    parted = part_of_year(book, frame.period)
    code, sign = account.code, account.sign
    touching = [e for e in parted.inside if code in (e.source, e.target)]
    leading = (code,) if sign == 1 else [other for other in book.accounts if other != code]
    made = book_rows(
        book,
        in_book_order(touching, leading),
        lambda entry: entry.source if entry.target == code else entry.target,
        lambda entry: {"text": wording(book, entry)},
        lambda entry: "increase" if (entry.target == code) == (sign == 1) else "decrease",
        opening=sign * parted.opening.get(code, 0),
        from_zero=("increase", "decrease"),
    )
    opening, closing = message(N_("Opening balance")), message(N_("Closing balance"))
    return Table(
        columns=_LEDGER,
        rows=(
            sum_row("text", opening, {"balance": made.opening}, "opening"),
            *made.rows,
            sum_row("text", total_of(frame), made.sums),
            sum_row("text", closing, {"balance": made.closing}),
        ),
        totals={"opening": made.opening, **made.sums, "balance": made.closing},
        above=(message(N_("Account: {code} {name}"), code=code, name=account.label),),
    )


def accounts(book: Book, frame: Frame) -> Table:  # noqa: ARG001 (a chart has no period)
    """The chart of accounts: the names of each, typed and on paper, and what it asks for."""
    rows = []
    for section, own in groupby(book.accounts.values(), lambda account: account.type):
        rows.append(heading("label", message(TYPE_WORDS[section])))
        rows += rows_of(
            _CHART,
            own,
            {
                "asks": _asks,
                "money": lambda account: {"K": "cash", "B": "bank", None: None}[account.series],
                "aliases": lambda account: " ".join(account.aliases),
            },
        )
    return Table(_CHART, tuple(rows), totals={"accounts": len(book.accounts)})


_TRIAL = (
    CODE._replace(shown=True),
    TYPED_NAME,
    Column(name="name", heading=ACCOUNT.heading),
    Column(name="type", heading=N_("Type"), shown=False),
    Column(name="opening", heading=N_("Opening (Rp)"), kind="money"),
    Column(name="in", heading=N_("In (Rp)"), kind="money"),
    Column(name="out", heading=N_("Out (Rp)"), kind="money"),
    BALANCE._replace(carried=None),
)
_LEDGER = (
    *ENTRY,
    TEXT,
    Column(name="account", heading=N_("Other account"), shown=False),
    Column(name="increase", heading=N_("Increase (Rp)"), kind="money", carried="running_increase"),
    Column(name="decrease", heading=N_("Decrease (Rp)"), kind="money", carried="running_decrease"),
    BALANCE,
    ACCOUNT_CODE,
    PARTY,
    running("increase", N_("Increase so far (Rp)")),
    running("decrease", N_("Decrease so far (Rp)")),
    RUNNING_BALANCE,
)
_CHART = (
    Column(name="label", heading=ACCOUNT.heading),
    Column(name="name", heading=TYPED_NAME.heading),
    CODE._replace(shown=True),
    Column(name="asks", heading=N_("Remarks")),
    *(
        Column(name=name, heading=heading, shown=False)
        for name, heading in (
            ("type", N_("Type")),
            ("money", N_("Money")),
            ("contra", N_("Deduction")),
            ("per", N_("Per")),
            ("flow", N_("Flow")),
            ("aliases", N_("Earlier names")),
        )
    ),
)


def _asks(account: Account) -> Message | None:
    if account.is_money:
        return message(N_("money"))
    if account.per == "member":
        return message(N_("per member"))
    if account.per == "party":
        return message(N_("per party"))
    return message(N_("deduction")) if account.contra else None

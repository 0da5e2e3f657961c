"""The accounts themselves: the chart, the balances of all, and one account's movements.

The chart is `accounts`; hledger's `balance` is `trial-balance` here. There are no sums of sections:
`results` and `position` have those.
"""

from itertools import groupby

from kubebook.book.accounts.chart import find_account
from kubebook.book.book import Book, in_book_order
from kubebook.book.records.accounts import Account, AccountType
from kubebook.messages import N_, Message, message
from kubebook.statements.listed import NUMBER, heading, rows_of, sum_row
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table
from kubebook.statements.totals import label_of, part, running, total_of, who_of, wording

TYPE_WORDS: dict[AccountType, str] = {
    "asset": N_("Assets"),
    "liability": N_("Liabilities"),
    "equity": N_("Equity"),
    "income": N_("Income"),
    "cost": N_("Costs"),
}


def trial_balance(book: Book, asked: Asked) -> Table:
    """Neraca Saldo: every account from the first entry; all balances sum to 0.

    `in` is what an account got as target, `out` what it gave as source; balance = opening + in -
    out.
    """
    parted = part(book, asked.period)
    came: dict[str, int] = {}
    went: dict[str, int] = {}
    for entry in parted.inside:
        if entry.voided is None:
            came[entry.target] = came.get(entry.target, 0) + entry.amount
            went[entry.source] = went.get(entry.source, 0) + entry.amount
    rows = []
    totals = {"opening": 0, "in": 0, "out": 0, "balance": 0}
    for code, account in book.accounts.items():
        opening, into, out = parted.opening.get(code, 0), came.get(code, 0), went.get(code, 0)
        figures = {"opening": opening, "in": into, "out": out, "balance": opening + into - out}
        for name, amount in figures.items():
            totals[name] += amount
        words = {"code": code, "account": account.name, "name": account.label}
        rows.append(Row(cells={**words, "type": account.type, **figures}))
    rows.append(sum_row("name", message(N_("Total")), totals))
    return Table(
        columns=_TRIAL,
        rows=tuple(rows),
        totals=totals,
        notes=(
            message(
                N_(
                    "What the group has and its costs stand positive; debts, capital and income "
                    "negative. Together they are 0."
                )
            ),
        ),
    )


def account_ledger(book: Book, asked: Asked) -> Table:
    """Buku Besar: the movements of one account, each with the account on its other side.

    Increase, decrease and balance are as paper shows the account: a debt that grows increases.
    """
    account = find_account(book.accounts, asked.narrowing.account or "")
    parted = part(book, asked.period)
    code, sign = account.code, account.sign
    touching = [e for e in parted.inside if code in (e.source, e.target)]
    opening = balance = sign * parted.opening.get(code, 0)
    up = down = 0
    rows = [
        Row(level="opening", cells={"text": message(N_("Opening balance")), "balance": balance})
    ]
    leading = (code,) if sign == 1 else [other for other in book.accounts if other != code]
    for number, entry in enumerate(in_book_order(touching, leading), start=1):
        rises = (entry.target == code) == (sign == 1)
        other = entry.source if entry.target == code else entry.target
        cells: dict[str, Cell] = {
            "no": number,
            "date": entry.date,
            "voucher": entry.voucher,
            "text": wording(book, entry),
            "account": label_of(book, other),
            "account_code": other,
            "party": who_of(book, entry),
            "increase" if rises else "decrease": entry.amount,
        }
        if entry.voided is None:
            up += entry.amount if rises else 0
            down += 0 if rises else entry.amount
            balance = opening + up - down
            cells["balance"] = balance
        running = {"running_increase": up, "running_decrease": down, "running_balance": balance}
        level: Level = "item" if entry.voided is None else "void"
        rows.append(Row(level=level, cells={**cells, **running}))
    sums = {"increase": up, "decrease": down}
    rows.append(sum_row("text", total_of(asked), sums))
    rows.append(sum_row("text", message(N_("Closing balance")), {"balance": balance}))
    return Table(
        columns=_LEDGER,
        rows=tuple(rows),
        totals={"opening": opening, **sums, "balance": balance},
        above=(message(N_("Account: {code} {name}"), code=code, name=account.label),),
    )


def accounts(book: Book, asked: Asked) -> Table:  # noqa: ARG001 (a chart has no period)
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
    Column(name="code", heading=N_("Code")),
    Column(name="account", heading=N_("Typed name"), shown=False),
    Column(name="name", heading=N_("Account")),
    Column(name="type", heading=N_("Type"), shown=False),
    Column(name="opening", heading=N_("Opening (Rp)"), kind="money"),
    Column(name="in", heading=N_("In (Rp)"), kind="money"),
    Column(name="out", heading=N_("Out (Rp)"), kind="money"),
    Column(name="balance", heading=N_("Balance (Rp)"), kind="money"),
)
_LEDGER = (
    NUMBER,
    Column(name="date", heading=N_("Date"), kind="date"),
    Column(name="voucher", heading=N_("Voucher no.")),
    Column(name="text", heading=N_("Description")),
    Column(name="account", heading=N_("Other account"), shown=False),
    Column(name="increase", heading=N_("Increase (Rp)"), kind="money", carried="running_increase"),
    Column(name="decrease", heading=N_("Decrease (Rp)"), kind="money", carried="running_decrease"),
    Column(name="balance", heading=N_("Balance (Rp)"), kind="money", carried="running_balance"),
    Column(name="account_code", heading=N_("Account code"), shown=False, exported=False),
    Column(name="party", heading=N_("Party"), shown=False, exported=False),
    running("increase", N_("Increase so far (Rp)")),
    running("decrease", N_("Decrease so far (Rp)")),
    running("balance", N_("Balance so far (Rp)")),
)
_CHART = (
    Column(name="label", heading=N_("Account")),
    Column(name="name", heading=N_("Typed name")),
    Column(name="code", heading=N_("Code")),
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

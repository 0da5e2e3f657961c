"""The columns that several statements share, and those of running figures.

A statement has its other columns in its own module.
"""

from kubebook.messages import N_
from kubebook.statements.statement import Column

RUNNING = "running_"
"""The beginning of the names of running figures."""


def only_exported(column: Column) -> Column:
    """A column that is exported, and on screen and paper only if an office's form names it."""
    return column._replace(shown=False)


def only_in_forms(column: Column) -> Column:
    """A column that is only on paper, if an office's form names it."""
    return column._replace(shown=False, exported=False)


def running(name: str, heading: str) -> Column:
    """A running figure, `running_NAME`: for carried rows, and if an office's form names it."""
    key = RUNNING + name
    return only_in_forms(Column(name=key, heading=heading, kind="money", carried=key))


def last_year(*, shown: bool) -> Column:
    """The figures of the year before, beside those of a year; a dash if no book was kept then."""
    return Column(
        name="last_year",
        heading=N_("Last year (Rp)"),
        kind="money",
        shown=shown,
        exported=shown,
        falls_away=not shown,
        dashed=True,
    )


NUMBER = Column(name="no", heading=N_("No."), kind="number")
"""The place of a row in its list, from 1 on."""
RECORD_NUMBER = Column(name="number", heading=NUMBER.heading, kind="number")
"""The number that a record keeps."""
DATE = Column(name="date", heading=N_("Date"), kind="date")
VOUCHER = Column(name="voucher", heading=N_("Voucher no."))
ENTRY = (NUMBER, DATE, VOUCHER)
"""The columns with which a book of entries begins; `entries.book_rows` fills them."""
TEXT = Column(name="text", heading=N_("Description"))
AMOUNT = Column(name="amount", heading=N_("Amount (Rp)"), kind="money")
THIS_YEAR = AMOUNT._replace(heading=N_("This year (Rp)"))
ACCOUNT = Column(name="account", heading=N_("Account"))
TYPED_NAME = Column(name="account", heading=N_("Typed name"), shown=False)
CODE = Column(name="code", heading=N_("Code"), shown=False)
MEMBER = Column(name="member", heading=N_("Member no."))
NAME = Column(name="name", heading=N_("Name"))
OFFICE = Column(name="role", heading=N_("Office"))
UNIT = Column(name="unit", heading=N_("Unit"))
PRICE = Column(name="price", heading=N_("Unit price (Rp)"), kind="money")
BUDGET = Column(name="budget", heading=N_("Budget (Rp)"), kind="money")
REALISED = Column(name="realised", heading=N_("Realised (Rp)"), kind="money")
REMAINING = Column(name="remaining", heading=N_("Remaining (Rp)"), kind="money")
FIGURE = Column(name="figure", heading=N_("Figure"), shown=False)
FORMULA = Column(name="formula", heading=N_("Formula"))
BALANCE = Column(
    name="balance", heading=N_("Balance (Rp)"), kind="money", carried=RUNNING + "balance"
)
RUNNING_BALANCE = running("balance", N_("Balance so far (Rp)"))

ACCOUNT_CODE = only_in_forms(Column(name="account_code", heading=N_("Account code")))
# The party of an entry or, if it has none, its member: `wording.who_of`.
PARTY = only_in_forms(Column(name="party", heading=N_("Party")))
OTHER_SIDE = (ACCOUNT_CODE, only_in_forms(ACCOUNT), PARTY, only_in_forms(MEMBER))
"""The columns that an office's form may add to those that a book of money shows."""

"""The columns that several statements share, and those of running figures.

A statement has its other columns in its own module.
"""

from kubebook.messages import N_
from kubebook.statements.statement import Column

NUMBER = Column(name="no", heading=N_("No."), kind="number")
"""The place of a row in its list, from 1 on."""
DATE = Column(name="date", heading=N_("Date"), kind="date")
VOUCHER = Column(name="voucher", heading=N_("Voucher no."))
CODE = Column(name="code", heading=N_("Code"), shown=False)
TYPED_NAME = Column(name="account", heading=N_("Typed name"), shown=False)
TEXT = Column(name="text", heading=N_("Description"))
AMOUNT = Column(name="amount", heading=N_("Amount (Rp)"), kind="money")
NAME = Column(name="name", heading=N_("Name"))
OFFICE = Column(name="role", heading=N_("Office"))
UNIT = Column(name="unit", heading=N_("Unit"))
PRICE = Column(name="price", heading=N_("Unit price (Rp)"), kind="money")
FIGURE = Column(name="figure", heading=N_("Figure"), shown=False)
FORMULA = Column(name="formula", heading=N_("Formula"))

ACCOUNT_CODE = Column(name="account_code", heading=N_("Account code"), shown=False, exported=False)
# The party of an entry or, if it has none, its member: `wording.who_of`.
PARTY = Column(name="party", heading=N_("Party"), shown=False, exported=False)
OTHER_SIDE = (
    ACCOUNT_CODE,
    Column(name="account", heading=N_("Account"), shown=False, exported=False),
    PARTY,
    Column(name="member", heading=N_("Member no."), shown=False, exported=False),
)
"""The columns that an office's form may add to those that a book of money shows."""

RUNNING = "running_"
"""The beginning of the names of running figures."""


def running(name: str, heading: str) -> Column:
    """A running figure, `running_NAME`: for carried rows, and if an office's form names it."""
    return Column(
        name=RUNNING + name,
        heading=heading,
        kind="money",
        shown=False,
        exported=False,
        carried=RUNNING + name,
    )

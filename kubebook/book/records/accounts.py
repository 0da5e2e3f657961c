"""The record of a line in the chart of accounts."""

from typing import Literal, NamedTuple

AccountType = Literal["asset", "liability", "equity", "income", "cost"]


Flow = Literal["operasi", "investasi", "pendanaan"]


Series = Literal["K", "B"]
"""K: cash vouchers (BKM, BKK); B: bank vouchers (BBM, BBK)."""


class Account(NamedTuple):
    """A line of the chart of accounts.

    `code` is the key (four digits), `name` the typed name, `label` the printed one, `aliases`
    earlier typed names. `series` is set for money accounts alone. `contra`: its balance is shown
    as a deduction. `per`: whether an entry must name a member or a party.
    `flow`: its section of the cash flow; None for money accounts and saldo-awal.
    """

    code: str
    name: str
    label: str
    type: AccountType
    series: Series | None = None
    contra: bool = False
    per: Literal["member", "party"] | None = None
    flow: Flow | None = None
    aliases: tuple[str, ...] = ()

    @property
    def is_money(self) -> bool:
        """Whether this account holds money: cash in hand or at a bank."""
        return self.series is not None

    @property
    def sign(self) -> Literal[1, -1]:
        """+1 if paper shows debits as positive, -1 if it shows credits as positive.

        Assets and costs grow by debits, the rest by credits; a contra account the other way round.
        """
        return 1 if (self.type in ("asset", "cost")) != self.contra else -1

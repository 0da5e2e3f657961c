"""The records of the plan (RAB): its lines, in all its versions."""

import datetime as dt
from typing import Literal, NamedTuple

Block = Literal["belanja", "pendapatan"]
"""The two blocks of a plan: planned expenses, and expected income."""


Nature = Literal["modal", "variabel", "tetap", ""]
"""The part of a planned expense in a cycle of the business: bought once, used up with what is made,
or the same in every cycle. Empty: that of its account."""


OWN_MONEY = 0
"""The fund of a plan line that is paid from the group's own money, not from a grant."""


THOUSANDTHS = 1000
"""A volume counts thousandths of its unit, so that it is whole."""


class PlanLine(NamedTuple):
    """One line of the plan, as it is in one version of the plan.

    `line` is its number in the plan, the same in all versions; a version has, for each line, the
    record with the highest `version` up to its own. `volume` counts thousandths of `unit`; `amount`
    is volume times `price`, rounded half up. `fund` is a grant's number or `OWN_MONEY`, `account`
    the code of the account that its entries move. `group` is its subheading, `nature` its
    kind in the feasibility calculation. `gone`: that version no longer has the line.
    """

    number: int
    line: int
    version: int
    block: Block
    text: str
    volume: int
    unit: str
    price: int
    amount: int
    account: str
    fund: int = OWN_MONEY
    group: str = ""
    nature: Nature = ""
    gone: bool = False


class PlanVersion(NamedTuple):
    """One version of the plan that was agreed: version `number`, from `date` on.

    `meeting` is the number of the meeting that agreed to it, or None; `reason` is why it differs
    from the version before, and of version 1 why its day or meeting was mended. Until version 1 is
    agreed, the plan is a draft and has no record.
    """

    number: int
    date: dt.date
    meeting: int | None = None
    reason: str = ""

"""The records of awards of aid, and of the stages in which one is paid."""

import datetime as dt
from typing import Literal, NamedTuple

Budget = Literal["apbn", "apbd-provinsi", "apbd-kabupaten", "desa", "csr", "lain"]
"""The budget that a grant comes from."""


class Grant(NamedTuple):
    """One award of aid.

    `name` is the typed name (bansos-2026), `label` the printed one. `amount` is what the decree
    promises, money and goods together; `goods` the part in goods. `year` is its budget year.
    `report_due` and `statement_due` are the award's two deadlines, `reported` and `stated` the days
    on which the report and the statement were handed in. `returns`: what is not spent must be
    returned; `sts` is then the number of the deposit slip. `companion` was appointed with it, on
    `companion_since`.
    """

    number: int
    name: str
    label: str
    budget: Budget
    amount: int
    year: int
    goods: int = 0
    giver: str = ""
    decree: str = ""
    decree_date: dt.date | None = None
    report_due: dt.date | None = None
    statement_due: dt.date | None = None
    reported: dt.date | None = None
    stated: dt.date | None = None
    returns: bool = False
    sts: str = ""
    companion: str = ""
    companion_since: dt.date | None = None


class Stage(NamedTuple):
    """One stage in which a grant is paid: the `stage`-th, its amount, and its report's deadline.

    `reported` is the day on which that report was handed in. `removed` is the day from which it
    is no longer one of the grant's stages.
    """

    number: int
    grant: int
    stage: int
    amount: int
    due: dt.date | None = None
    reported: dt.date | None = None
    removed: dt.date | None = None

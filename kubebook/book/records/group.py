"""The record of the group itself."""

import datetime as dt
from typing import Literal, NamedTuple


class Group(NamedTuple):
    """The group: its name and place, its business, its companion, and how its paper looks.

    `name` is without a leading "KUBE". `village_kind` decides between Lurah and Kepala Desa.
    `place` is the town in "<place>, <date>" above signatures. Text fields are empty if unknown.
    `background`, `aims` and `benefits` are its own words in a proposal, which words them from facts
    where they are empty. `market`, `schedule` and `tasks` are texts of its plan beside `business`:
    to whom it sells, what is done when, and who does it; the figures of the plan are for one cycle
    of `cycle_months` (0: unknown).
    `companion` was appointed on `companion_since`, and is missed after `companion_days` without a
    visit (0: 60). `letter_code` is part of the numbers of its letters (empty: the initials of its
    name).
    `sample` marks an invented group: every page then shows CONTOH (rekaan).
    `format` names the office's form in force; `paper` is the sheet, A4 or F4 (215 x 330 mm), or
    empty: the form's own.
    """

    name: str
    village: str
    village_kind: Literal["kelurahan", "desa"] = "kelurahan"
    district: str = ""
    regency: str = ""
    address: str = ""
    place: str = ""
    office: str = ""
    business: str = ""
    bank: str = ""
    bank_branch: str = ""
    bank_account: str = ""
    background: str = ""
    aims: str = ""
    benefits: str = ""
    market: str = ""
    schedule: str = ""
    tasks: str = ""
    cycle_months: int = 0
    letter_code: str = ""
    companion: str = ""
    companion_since: dt.date | None = None
    companion_days: int = 0
    village_head: str = ""
    village_head_nip: str = ""
    register_label: str = "DTSEN"
    iks_name: str = "Iuran Kesetiakawanan Sosial"
    format: str = "umum"
    paper: Literal["", "A4", "F4"] = ""
    sample: bool = False

    @property
    def title(self) -> str:
        """The name as paper and screen show it: KUBE and the name."""
        return f"KUBE {self.name}"

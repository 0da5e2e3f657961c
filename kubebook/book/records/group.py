"""The record of the group itself."""

import datetime as dt
from typing import Literal, NamedTuple


class Group(NamedTuple):
    """The group: who it is, where it lives, whose names stand under its papers.

    `name` is without a leading "KUBE". `village_kind` decides between Lurah and Kepala Desa.
    `place` is the town in "<place>, <date>" above signatures. Text fields are empty when unknown.
    `market`, `schedule` and `tasks` are the words of its plan beside `business`: to whom it sells,
    when what is done, who does it; its figures are of one cycle, which takes `cycle_months` (0:
    not said). `companion` was appointed on `companion_since`, and is missed
    after `companion_days` without a visit (0: 60). `letter_code` stands in the numbers of its
    letters (empty: the initials of its name).
    `sample` marks an invented group: every page then says CONTOH (rekaan).
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
        """The name as paper and screen say it: KUBE and the name."""
        return f"KUBE {self.name}"

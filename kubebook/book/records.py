"""The records of a group's books: what each thing is, with units and ranges.

Pure values. A record knows no file, clock or screen; the rules about records that depend on other
records live in `rules`. They are named tuples: seven frozen dataclasses take 5 ms to define, and
3,600 of them another 4 to construct, which every command would wait for.
"""

import datetime as dt
from typing import Literal, NamedTuple

from kubebook.book.affairs import Affair
from kubebook.messages import Message

Role = Literal["ketua", "sekretaris", "bendahara"]
ROLES: tuple[Role, ...] = ("ketua", "sekretaris", "bendahara")

AccountType = Literal["asset", "liability", "equity", "income", "cost"]
Flow = Literal["operasi", "investasi", "pendanaan"]
Series = Literal["K", "B"]
"""K: cash vouchers (BKM, BKK); B: bank vouchers (BBM, BBK)."""


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


class Member(NamedTuple):
    """One member household's person.

    `number` counts 1, 2, 3 ... by joining; `id` is A01, A02, ... `nik` and `kk` are 16 digits as
    text, or empty. `left` is the first day without membership. `verified`: by the Dinas.
    """

    number: int
    name: str
    joined: dt.date
    nik: str = ""
    kk: str = ""
    sex: Literal["L", "P", ""] = ""
    birth_date: dt.date | None = None
    address: str = ""
    phone: str = ""
    dtsen_id: str = ""
    occupation: str = ""
    verified: bool = False
    left: dt.date | None = None
    left_reason: str = ""

    @property
    def id(self) -> str:
        """A01, A02, ... as members, scripts and CSV call this member."""
        return f"A{self.number:02}"


class Term(NamedTuple):
    """One member's term in one office: from `appointed` (in) until `ended` (out; None: still)."""

    number: int
    member: str
    role: Role
    appointed: dt.date
    ended: dt.date | None = None
    reason: str = ""


class Account(NamedTuple):
    """A line of the chart of accounts.

    `code` is the key (four digits), `name` what is typed, `label` what paper says, `aliases`
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
        """+1 where paper shows debits as positive, -1 where it shows credits so.

        Assets and costs grow by debits, the rest by credits; a contra account the other way.
        """
        return 1 if (self.type in ("asset", "cost")) != self.contra else -1


class Entry(NamedTuple):
    """One amount moved from one account to another.

    `number` counts 1, 2, 3 ... through the ledger's life. `amount` is whole rupiah, above 0.
    `source` is the code of the account credited, `target` of the one debited. `member` is A01.
    `line` is a line's number in the plan, `grant` the number of the grant it belongs to where no
    line says so, `asset` that of the goods it depreciates or takes out of the book.
    `slip_date` is the day on the proof where it differs. A void entry keeps everything, and gains
    `voided` (the day of mending), `reason`, and `replaced_by` (a voucher) where it was corrected;
    its replacement says so in `replaces` (an entry's number).
    `at` and `by` tell when and by whom (A03) it was recorded; the file keeps them once a line.
    """

    number: int
    voucher: str
    date: dt.date
    amount: int
    source: str
    target: str
    text: str
    party: str = ""
    member: str = ""
    line: int | None = None
    grant: int | None = None
    asset: int | None = None
    slip_date: dt.date | None = None
    voided: dt.date | None = None
    reason: str = ""
    replaced_by: str = ""
    replaces: int | None = None
    at: dt.datetime | None = None
    by: str = ""


class ImportedFile(NamedTuple):
    """A file of entries that was imported, known by the SHA-256 of its bytes (hex)."""

    number: int
    sha256: str
    rows: int


Record = Group | Member | Term | Account | Entry | ImportedFile | Affair


class Change(NamedTuple):
    """What one command does to the book: the records it puts, all or none.

    `did` names the command (receipt, entry correct, ...). A record replaces the one of the same
    kind and number (an account: of the same code; the group: the only one).
    `notices` are sentences to say once it is saved.
    """

    did: str
    put: tuple[Record, ...]
    notices: tuple[Message, ...] = ()

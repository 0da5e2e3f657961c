"""The records of a group's affairs: its aid and plan, proofs and goods, meetings and letters.

Pure values like those of `records`, which hold the money; the rules about them stand in a module
for each subject. Amounts are whole rupiah. A text is empty and a date None where it is unknown.
What is no longer so is marked, never taken out: an id does not go.
"""

import datetime as dt
from typing import Literal, NamedTuple

Budget = Literal["apbn", "apbd-provinsi", "apbd-kabupaten", "desa", "csr", "lain"]
"""Whose budget a grant comes from."""
Block = Literal["belanja", "pendapatan"]
"""The two blocks of a plan: what is to be spent, and what is expected to come in."""
Nature = Literal["modal", "variabel", "tetap", ""]
"""What a planned expense is to a cycle of the business: bought once, used up with what is made, or
spent in every cycle alike. Empty: as its account says."""
Origin = Literal["bantuan", "beli", "swadaya"]
Condition = Literal["baik", "rusak-ringan", "rusak-berat"]
Suitability = Literal["sesuai", "tidak-sesuai", ""]
ProofKind = Literal["jpg", "png", "pdf"]

OWN_MONEY = 0
"""The fund of a plan line that is paid from the group's own money, not from a grant."""
THOUSANDTHS = 1000
"""A volume counts thousandths of its unit, so that it is whole."""


class Grant(NamedTuple):
    """One award of aid.

    `name` is what is typed (bansos-2026), `label` what paper says. `amount` is what the decree
    promises, money and goods together; `goods` the part of it in goods. `year` is its budget
    year. `report_due` and `statement_due` are the award's two deadlines, `reported` and `stated`
    the days on which the report and the statement were handed in. `returns`: what is not spent
    goes back; `sts` is the number of the deposit slip once it did. `companion` was appointed with
    it, on `companion_since`.
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


class PlanLine(NamedTuple):
    """One line of the plan, as one version of the plan has it.

    `line` is its number in the plan, kept through all versions; a version has of each line the
    record of the highest `version` up to its own. `volume` counts thousandths of `unit`; `amount`
    is volume times `price`, rounded half up. `fund` is a grant's number or `OWN_MONEY`, `account`
    the code of the account that its entries move. `group` is the subheading it stands under,
    `nature` what feasibility takes it for. `gone`: that version has the line no more.
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

    `meeting` is the number of the meeting that agreed to it, or None; `reason` why it differs
    from the version before. While version 1 is not agreed, the plan is a draft and has no record.
    """

    number: int
    date: dt.date
    meeting: int | None = None
    reason: str = ""


class Proof(NamedTuple):
    """A picture or PDF that proves a voucher; a copy lies in the ledger's folder under its hash.

    `sha256` is of the file's bytes (hex), `size` their number; `name` is what the file was called.
    `removed` is the day from which it proves that voucher no more.
    """

    number: int
    voucher: str
    sha256: str
    kind: ProofKind
    size: int
    attached: dt.date
    name: str = ""
    removed: dt.date | None = None


class Asset(NamedTuple):
    """Goods of the group: one row of the inventory.

    `tag` is what is written on the thing itself. `quantity` pieces cost `amount` together;
    `account` is the code of the account that holds them (peralatan, ternak). `entries` are the
    numbers of the entries that brought them: of one entry a part, several entries whole; empty
    where the books tell of none. `life_months` is how long they are of use from then on; 0: not
    depreciated. `worn` is what of `amount` was worn before the ledger began.
    """

    number: int
    tag: str
    name: str
    account: str
    quantity: int
    unit: str
    origin: Origin
    acquired: dt.date
    amount: int
    brand: str = ""
    condition: Condition = "baik"
    life_months: int = 0
    entries: tuple[int, ...] = ()
    worn: int = 0
    note: str = ""


class Retirement(NamedTuple):
    """Pieces of goods that are gone: broken, dead, lost or sold.

    `asset` is the goods' number, `date` the first day without `quantity` of its pieces, which had
    cost `amount`. `voucher` takes that out of the books, and is empty where they did not tell of
    the goods; where it is void, the pieces are back. `undone`: the day on which a retirement
    without voucher was taken back.
    """

    number: int
    asset: int
    date: dt.date
    quantity: int
    amount: int
    reason: str
    voucher: str = ""
    undone: dt.date | None = None


class Meeting(NamedTuple):
    """A meeting of members, planned or held.

    `time` is "14.00". `present` are the ids of the members who came; `minutes_by` (A02) wrote the
    minutes. `held`: it took place, and `present` tells who was there. `cancelled`: it will not.
    """

    number: int
    date: dt.date
    agenda: str = ""
    time: str = ""
    place: str = ""
    present: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    minutes_by: str = ""
    held: bool = False
    cancelled: bool = False


class Guest(NamedTuple):
    """Somebody from outside who came: to a meeting (its number) or, None, to the group.

    `removed` is the day from which the guest book no longer has the name: it was a mistake.
    """

    number: int
    date: dt.date
    name: str
    office: str = ""
    position: str = ""
    purpose: str = ""
    message: str = ""
    meeting: int | None = None
    removed: dt.date | None = None


class Visit(NamedTuple):
    """A visit of the companion. `suitability`: whether the aid is what it should be.

    `time` is "09.00" or "09.00-11.30". `removed` is the day from which it is known that the visit
    was written down by mistake.
    """

    number: int
    date: dt.date
    companion: str
    time: str = ""
    purpose: str = ""
    suitability: Suitability = ""
    result: str = ""
    follow_up: str = ""
    removed: dt.date | None = None


class Problem(NamedTuple):
    """A kendala that a meeting or a visit (their numbers) raised; open until `solved`."""

    number: int
    text: str
    raised: dt.date
    meeting: int | None = None
    visit: int | None = None
    solved: dt.date | None = None
    solution: str = ""


class Letter(NamedTuple):
    """A letter in the Agenda Surat.

    `reference` is its number on paper (007/KUBE-AB/X/2026), `document` the name of the document it
    was printed as, or empty. `serial` is its running number in its year (0: it stands first in
    the reference). `sent` and `answered` are days, `answer` what was answered.
    """

    number: int
    reference: str
    date: dt.date
    to: str
    subject: str
    document: str = ""
    serial: int = 0
    note: str = ""
    sent: dt.date | None = None
    answered: dt.date | None = None
    answer: str = ""


class OfficeFormat(NamedTuple):
    """An office's form, as the text of its file; the group says by `name` which is in force.

    A logo is in the text. Its meaning is for `paper`.
    """

    number: int
    name: str
    text: str


Affair = (
    Grant
    | Stage
    | PlanLine
    | PlanVersion
    | Proof
    | Asset
    | Retirement
    | Meeting
    | Guest
    | Visit
    | Problem
    | Letter
    | OfficeFormat
)

"""The format `umum`: the form that is printed where an office has none of its own.

A value and nothing else (GUIDELINE sections 2 and 3). An office's form is another such value.
"""

from types import MappingProxyType

from kubebook.messages import N_
from kubebook.paper.format import (
    BookColumn,
    BookForm,
    DocumentForm,
    Format,
    LetterForm,
    LetterheadLine,
    Sheet,
    Signer,
    Signing,
    Visitor,
)
from kubebook.paper.umum_annual import ANNUAL
from kubebook.paper.umum_lpj import ACCOUNTABILITY, COVERING_LETTER

_KEPT_BY_TREASURER = Signing(
    left=(Signer(who="ketua", lead=N_("Seen by,")),),
    right=(Signer(who="bendahara"),),
)
_KEPT_BY_SECRETARY = Signing(
    left=(Signer(who="ketua", lead=N_("Seen by,")),),
    right=(Signer(who="sekretaris"),),
)
_PLAN = Signing(
    left=(Signer(who="village_head", lead=N_("Seen by,")), Signer(who="companion")),
    right=(Signer(who="ketua"), Signer(who="bendahara")),
)
_NO = BookColumn(name="no", width=7)
_DATE = BookColumn(name="date", width=19)
_VOUCHER = BookColumn(name="voucher")
_TEXT = BookColumn(name="text", rest=True)
_NUMBER = BookColumn(name="number", width=7)


def _columns(*columns: BookColumn | str) -> tuple[BookColumn, ...]:
    return tuple(BookColumn(name=one) if isinstance(one, str) else one for one in columns)


def _kept_by_treasurer(*columns: BookColumn | str) -> BookForm:
    return BookForm(columns=_columns(*columns), signing=_KEPT_BY_TREASURER)


def _kept_by_secretary(*columns: BookColumn | str) -> BookForm:
    return BookForm(columns=_columns(*columns), signing=_KEPT_BY_SECRETARY)


_CASH = _kept_by_treasurer(_NO, _DATE, _VOUCHER, _TEXT, "in", "out", "balance")
_ONE_WAY = _kept_by_treasurer(_NO, _DATE, _VOUCHER, "party", "account", _TEXT, "amount")
_DEBTS = _kept_by_treasurer(
    _NO, BookColumn(name="name", rest=True), "first_date", "amount", "paid", "remaining", "age"
)
_BOOKS = {
    "cash-book": _CASH,
    "cash-in-hand": _CASH,
    "bank-book": _kept_by_treasurer(
        _NO,
        _DATE,
        _VOUCHER,
        _TEXT,
        "deposit",
        "interest",
        "withdrawal",
        "tax",
        BookColumn(name="charge", heading=N_("Charges")),
        "balance",
    ),
    "receipts": _ONE_WAY,
    "expenses": _kept_by_treasurer(
        _NO, _DATE, _VOUCHER, "party", "meant", _TEXT, "amount", "proof"
    ),
    "recap": _kept_by_treasurer(BookColumn(name="account", rest=True), "amount"),
    "account-ledger": _kept_by_treasurer(
        _NO, _DATE, _VOUCHER, _TEXT, "increase", "decrease", "balance"
    ),
    "trial-balance": _kept_by_treasurer(
        BookColumn(name="code", width=14),
        BookColumn(name="name", rest=True),
        "opening",
        "in",
        "out",
        "balance",
    ),
    "income": _kept_by_treasurer(_TEXT, "amount", "year_to_date"),
    "position": _kept_by_treasurer(_TEXT, "amount"),
    "cash-flow": _kept_by_treasurer(_TEXT, "amount"),
    "details": _kept_by_treasurer(_TEXT, "amount"),
    "inventory": _kept_by_secretary(
        _NO,
        "tag",
        BookColumn(name="name", rest=True),
        "brand",
        "quantity",
        "unit",
        "origin",
        "acquired",
        "price",
        "amount",
        "condition",
        "remarks",
    ),
    "indicators": _kept_by_secretary(_NO, "fact", "value", BookColumn(name="formula", rest=True)),
    "monthly-results": _kept_by_treasurer(
        _NO, "month", "turnover", "other_income", "cost", "profit", "difference", "progress"
    ),
    "receivables": _DEBTS,
    "payables": _DEBTS,
    "grant-use": _kept_by_treasurer(_TEXT, "amount", BookColumn(name="vouchers", width=55)),
    "proofs": _kept_by_treasurer(_NO, _VOUCHER, _DATE, _TEXT, "party", "amount", "proof"),
    "plan": BookForm(
        columns=_columns(
            BookColumn(name="line", width=7),
            _TEXT,
            "quantity",
            "unit",
            "price",
            "amount",
            "paid_by",
        ),
        signing=_PLAN,
    ),
    "plan-progress": _kept_by_treasurer(
        BookColumn(name="line", width=7),
        BookColumn(name="wording", rest=True),
        "budget",
        "realised",
        "remaining",
        "percent",
        "proof",
    ),
    "feasibility": BookForm(
        columns=_columns("text", "formula", "reckoning", "result"), signing=_PLAN
    ),
    "corrections": _kept_by_treasurer(
        _NO, _DATE, _VOUCHER, _TEXT, "amount", "reason", "replacement"
    ),
    "members": _kept_by_secretary(
        "member",
        "name",
        "nik",
        "kk",
        "dtsen_id",
        "sex",
        "birth_date",
        "address",
        "phone",
        "role",
        "joined",
        "verified",
    ),
    "officers": _kept_by_secretary(
        _NO, "name", "birth_date", "sex", "occupation", "address", "role", "appointed", "ended"
    ),
    "meetings": _kept_by_secretary(
        _NUMBER, "day", "place", "agenda", "present", "decisions", "chair", "minutes_by"
    ),
    "attendance": _kept_by_secretary(_NO, BookColumn(name="name", rest=True), "role", "present"),
    "guests": _kept_by_secretary(
        _NO,
        "day",
        "name",
        "office",
        "position",
        "purpose",
        "message",
        BookColumn(name="signature", width=25, heading=N_("Signature"), by_hand=True),
    ),
    "visits": _kept_by_secretary(
        _NUMBER,
        _DATE,
        "time",
        "purpose",
        BookColumn(name="times", width=16),
        "suitable",
        "result",
        "follow_up",
        BookColumn(name="initials", width=16, heading=N_("Initials"), by_hand=True),
    ),
    "problems": _kept_by_secretary(_NUMBER, _TEXT, "source", "solved", "solution"),
    "letters": _kept_by_secretary(_NO, _DATE, "reference", "to", "subject", "remark"),
}

_DOCUMENTS = {
    "monthly": DocumentForm(
        sections=("first-page", "cash-book", "corrections", "signatures"),
        full_sections=(
            "first-page",
            "cash-book",
            "corrections",
            "cash-in-hand",
            "bank-book",
            "income",
            "position",
            "chart",
            "inventory",
            "signatures",
        ),
        first_page=(("story", "topics"), ("results", "money"), ("recap",), ("plan",)),
        read_out=N_(
            "Read out at the members' meeting on ___________ date __________________, "
            "present _____ of {total} members."
        ),
        headings={"corrections": N_("Corrections this month")},
        signing=Signing(
            left=(Signer(who="companion", lead=N_("Seen by,")), Signer(who="village_head")),
            right=(Signer(who="ketua", lead=N_("Reported by,")), Signer(who="bendahara")),
        ),
    ),
    "annual": ANNUAL,
    "meeting-pack": DocumentForm(
        sections=("invitation", "attendance", "cash-book", "guests", "decisions"),
        signing=Signing(
            left=(Signer(who="ketua", lead=N_("Led by,")),),
            right=(Signer(who="sekretaris", lead=N_("Written by,")),),
        ),
    ),
    "business-plan": DocumentForm(
        sections=("letter", "business", "members", "plan", "feasibility", "signatures"),
        books={
            "members": BookForm(
                columns=_columns(
                    "member",
                    BookColumn(name="name", rest=True),
                    "nik",
                    "kk",
                    "sex",
                    "address",
                    "role",
                )
            )
        },
        signing=_PLAN,
    ),
    "cash-count": DocumentForm(
        signing=Signing(
            left=(
                Signer(who="bendahara", lead=N_("Counted with,")),
                Signer(who="witness", title=N_("Witness 1")),
            ),
            right=(
                Signer(who="ketua", lead=N_("Counted by,")),
                Signer(who="witness", title=N_("Witness 2")),
            ),
        ),
    ),
}

_OF_CHAIR_AND_SECRETARY = Signing(
    left=(Signer(who="ketua"),),
    right=(Signer(who="sekretaris"),),
)
_LETTERS = {
    "companion-letter": LetterForm(
        subject=N_("KUBE companion not active"),
        to=(N_("The head of {office}"), N_("in {town}")),
        enclosed=N_("1 (one) bundle"),
        paragraphs={
            "visited": N_(
                "We, the officers of {group}, report that the companion of our group, "
                "{strong_companion}{appointed}, last came on {strong_last}. Up to today that is "
                "{strong_days} without a visit."
            ),
            "never": N_(
                "We, the officers of {group}, report that the companion of our group, "
                "{strong_companion}{appointed}, has never come. Up to today that is "
                "{strong_days} without a visit."
            ),
            "unknown": N_(
                "We, the officers of {group}, report that no visit of the companion of our group, "
                "{strong_companion}, is written in our books."
            ),
            "nobody": N_(
                "We, the officers of {group}, report that our group has {strong_none} up to today."
            ),
            "request": N_("Request for a KUBE companion"),
            "problems": N_("Problems that are not solved:"),
            "asks": N_("Therefore we ask the Dinas Sosial:"),
            "report": N_(
                "The financial report of {month} is enclosed. We thank you for your attention "
                "and your help."
            ),
            "thanks": N_("We thank you for your attention and your help."),
        },
        points={
            "appoint": N_("to appoint a companion for our group"),
            "send": N_("to send the companion to the members' meeting, {when}"),
            "return": N_("to let the companion visit our group regularly"),
            "replace": N_("to appoint another companion if the present one is prevented for good"),
        },
        signing=_OF_CHAIR_AND_SECRETARY,
        copies=(N_("Camat {district}"), "{village_head}", N_("Files")),
    ),
    "business-plan": LetterForm(
        subject=N_("Request for aid for the business of a KUBE"),
        to=(N_("The head of {office}"), N_("in {town}")),
        enclosed=N_("1 (one) bundle"),
        paragraphs={
            "request": N_(
                "We, the officers of {group}{members} ask for aid for our business{business}{asks}."
            ),
            "use": N_(
                "The aid will be used as the budget plan (RAB) says, written down receipt by "
                "receipt in the books of the group, and accounted for in time."
            ),
            "enclosed": N_(
                "Enclosed are the plan of our business, the list of members, the budget plan "
                "(RAB) and the feasibility of the business."
            ),
            "thanks": N_("We thank you for your attention and your help."),
        },
        signing=_OF_CHAIR_AND_SECRETARY,
        copies=("{village_head}", N_("Companion {companion}"), N_("Files")),
    ),
    "meeting-pack": LetterForm(
        subject=N_("Invitation to the members' meeting, {day}"),
        to=(N_("All members of {name}"), N_("and the guests invited")),
        paragraphs={
            "invite": N_("We invite you to the meeting of the members of {group}, to be held on:"),
            "agenda": N_("Agenda:"),
            "thanks": N_(
                "As the decisions bind all members, we ask you to come in time. We thank you for "
                "your attention."
            ),
        },
        signing=_OF_CHAIR_AND_SECRETARY,
        copies=("{village_head}", N_("Companion {companion}"), N_("Files")),
    ),
}

UMUM = Format(
    name="umum",
    sheets=MappingProxyType(
        {
            "A4": Sheet(name="A4", width=210, height=297),
            "F4": Sheet(name="F4", width=215, height=330),
        }
    ),
    notice_margin=20,
    letterhead=(
        LetterheadLine(parts=(N_("JOINT BUSINESS GROUP (KUBE)"),)),
        LetterheadLine(parts=(N_("Under the care of {office}"),)),
        LetterheadLine(parts=(N_("KUBE “{name_in_capitals}”"),), size=16, is_strong=True),
        LetterheadLine(
            parts=("{address}", N_("{village_kind} {village}"), N_("Kecamatan {district}"))
        ),
    ),
    titles=MappingProxyType(
        {
            "ketua": {"": N_("Chair")},
            "sekretaris": {"": N_("Secretary")},
            "bendahara": {"": N_("Treasurer")},
            "companion": {"": N_("Companion")},
            "village_head": {
                "kelurahan": N_("Lurah {village}"),
                "desa": N_("Kepala Desa {village}"),
            },
            "other_side": {"": ""},
            "witness": {"": N_("Witness")},
        }
    ),
    documents=MappingProxyType(_DOCUMENTS),
    vouchers=MappingProxyType(
        {
            "paid": (
                Signer(who="ketua", lead=N_("Approved for payment,")),
                Signer(who="bendahara", lead=N_("Paid in full {date},")),
                Signer(who="other_side", lead=N_("Received by,")),
            ),
            "received": (
                Signer(who="ketua", lead=N_("Seen by,")),
                Signer(who="other_side", lead=N_("Paid by,")),
                Signer(who="bendahara", lead=N_("Received by,")),
            ),
            "moved": (
                Signer(who="ketua", lead=N_("Seen by,")),
                Signer(who="bendahara", lead=N_("Recorded by,")),
            ),
        }
    ),
    duty_above=5_000_000,
    duty=10_000,
    books=MappingProxyType(_BOOKS),
    book=BookForm(signing=_KEPT_BY_TREASURER),
    letters=MappingProxyType({**_LETTERS, "accountability": COVERING_LETTER}),
    accountability=ACCOUNTABILITY,
    visitors=(
        Visitor(position=N_("Camat {district}"), office=N_("Kecamatan {district}")),
        Visitor(position="", office="", who="village_head"),
        Visitor(position="Babinsa"),
        Visitor(position="Bhabinkamtibmas"),
        Visitor(position=N_("Companion"), office="{office}", who="companion"),
    ),
)

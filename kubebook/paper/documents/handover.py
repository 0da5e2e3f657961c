"""The minutes of a handover (Berita Acara Serah Terima): from one treasurer to the next.

Drawn from the book as it is on the day of the handover. What is handed over and what the book says
stand apart; the format names the sections and who signs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.book import Book, known_on, member_name
from kubebook.book.check.grants import REPORTS
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import amounts
from kubebook.book.closings.handing_over import handover_asked
from kubebook.book.entries.vouchers import compact
from kubebook.book.find import folded
from kubebook.book.grants.awards import reports_owed
from kubebook.book.letters import is_standing
from kubebook.book.proofs import evidence, share_of
from kubebook.book.records.closings import Absence, Count, Handover
from kubebook.book.reminders import NOT_ANSWERED
from kubebook.messages import N_, message
from kubebook.paper.engine.blocks import GAP_LEAST, Band, Block, Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.wording import rupiah, say
from kubebook.paper.formats.format import Signer
from kubebook.paper.parts.counted_money import (
    book_side,
    counted_in_words,
    difference_lines,
    pieces_side,
)
from kubebook.paper.parts.deed_day import facts_of_day
from kubebook.paper.parts.facts import facts_within
from kubebook.paper.parts.group_words import bank_of, title_of
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.lines import halves, heading, listed, paragraph
from kubebook.paper.parts.sections import Section, add_sections
from kubebook.paper.parts.signatures import Hand, signatures
from kubebook.paper.parts.statement_pages import add_book
from kubebook.paper.parts.witnesses import witnessed
from kubebook.paper.request import Request
from kubebook.periods import Period, format_date, format_period, month_of

OF_SIGNERS = ("handing_office",)
"""What the titles of those who sign can name beside the group's place."""
BEFORE_SENTENCE = 8.8
ABSENT: Mapping[Absence, str] = {
    "sakit": N_("{old}, treasurer until now, who is ill"),
    "pergi": N_("{old}, treasurer until now, who is away"),
    "meninggal": N_("{old}, treasurer until now, who has died"),
    "lain": N_("{old}, treasurer until now, who cannot be there"),
}
"""For whom somebody else hands over."""
Facts = Sequence[tuple[str, str]]


class Passing(NamedTuple):
    """One handover, with the request as of its day, and the count of that day if there is one."""

    request: Request
    record: Handover
    counted: Count | None

    @property
    def book(self) -> Book:
        """The book of that day."""
        return self.request.book

    @property
    def giver(self) -> str:
        """Who hands over: the old treasurer, or who acts."""
        return self.record.acting or member_name(self.book, self.record.old)

    @property
    def receiver(self) -> str:
        """Who takes over."""
        return member_name(self.book, self.record.new)


def print_handover(request: Request) -> bytes:
    """The minutes of the last handover of the period, or of the last one of all.

    Raises:
        NoHandover, HandoverNotThen: nobody handed over until then.
    """
    record = handover_asked(request.book, request.given, request.today)
    day = record.date
    passing = Passing(
        replace(
            request,
            book=_on(request.book, day),
            period=Period(day, day + timedelta(days=1)),
            today=day,
        ),
        record,
        next((one for one in request.book.counts if one.number == record.counted), None),
    )
    flow = request.flow(format_date(day, "id"))
    begin(request, flow, request.title)
    flow.is_open = True
    names = request.document.sections
    add_sections(passing, flow, names, SECTIONS, books_of=passing.request)
    return flow.pdf()


def _on(book: Book, day: date) -> Book:
    """The book with the entries and the proofs of a day."""
    proofs = tuple(one for one in book.proofs if one.attached <= day)
    return replace(known_on(book, day), proofs=proofs)


# --- persons and money ---------------------------------------------------------------------------


def _parties(passing: Passing, flow: Flow) -> None:
    """The day in words, then who hands over and who takes over, with office and address."""
    words = N_(
        "On this day, {weekday}, day {day_words} of {month} in the year {year_words} ({date}), in "
        "the presence of {witnesses}, the money and the books of {group} were handed over:"
    )
    facts = facts_of_day(passing.record.date)
    group = passing.book.group.title
    said = say(words, **facts, group=group, witnesses=passing.record.witnesses)
    _put(passing, flow, said)
    _spread(
        passing,
        flow,
        (say(N_("The one who hands over")), _giver(passing)),
        (say(N_("The one who takes over")), _receiver(passing)),
    )


def _giver(passing: Passing) -> Facts:
    book, record = passing.book, passing.record
    old = member_name(book, record.old)
    name, address = say(N_("Name")), say(N_("Address"))
    if record.absent:
        acting = next(
            (it for it in book.members.values() if folded(it.name) == folded(record.acting)), None
        )
        return [
            (name, record.acting),
            (say(N_("Acts for")), say(ABSENT[record.absent], old=old)),
            (address, acting.address if acting else ""),
        ]
    office = say(N_("{office} until {day}"), office=_office(passing), day=record.date)
    return [(name, old), (say(N_("Office")), office), (address, _address(book, record.old))]


def _receiver(passing: Passing) -> Facts:
    book, record = passing.book, passing.record
    office = say(N_("{office} from {day} on"), office=_office(passing), day=record.date)
    return [
        (say(N_("Name")), passing.receiver),
        (say(N_("Office")), office),
        (say(N_("Address")), _address(book, record.new)),
    ]


def _office(passing: Passing) -> str:
    return title_of(Signer(who="bendahara"), passing.book.group, passing.request.form)


def _address(book: Book, member: str) -> str:
    return book.members[member].address if member in book.members else ""


def _money(passing: Passing, flow: Flow) -> None:
    """Cash and bank by the book, what was counted, and the difference with its explanation."""
    book, count, sheet = passing.book, passing.counted, passing.request.sheet
    (left, left_end), (right, right_end) = halves(sheet)
    bands: list[Band] = [
        (
            Block(left, left_end, tuple(book_side(book, count, left, left_end))),
            Block(right, right_end, tuple(pieces_side(count, right, right_end))),
        )
    ]
    if count:
        lines = difference_lines(book, count, sheet.left, sheet.edge)
        bands.append(_whole(passing, say(N_("Difference and its explanation")), lines))
    elif passing.record.uncounted:
        why = [(passing.record.uncounted, False)]
        lines = paragraph(sheet.left, sheet.text_width, why)
        bands.append(_whole(passing, say(N_("Why the money was not counted")), lines))
    _spread_bands(passing, flow, bands)


# --- what is handed over beside the money --------------------------------------------------------


def _things(passing: Passing, flow: Flow) -> None:
    """What is handed over, what is not, and whatever else was said."""
    record, sheet = passing.record, passing.request.sheet
    (left, left_end), (right, right_end) = halves(sheet)
    handed = [heading(left, left_end, say(N_("Handed over beside the money")))]
    kept = [heading(right, right_end, say(N_("Not handed over")))]
    bands: list[Band] = [
        (
            Block(left, left_end, (*handed, *listed(left, left_end, record.handed))),
            Block(right, right_end, (*kept, *listed(right, right_end, record.kept))),
        )
    ]
    if record.note:
        lines = paragraph(sheet.left, sheet.text_width, [(record.note, False)])
        bands.append(_whole(passing, say(N_("Remarks")), lines))
    _spread_bands(passing, flow, bands)


def _ledger(passing: Passing, flow: Flow) -> None:
    """The bank book and its signatures; the ledger, its last closed month, where copies lie."""
    _spread(
        passing,
        flow,
        (say(N_("Bank")), list(_bank(passing))),
        (say(N_("The ledger")), list(_of_ledger(passing))),
    )


def _bank(passing: Passing) -> Iterator[tuple[str, str]]:
    group, count = passing.book.group, passing.counted
    yield say(N_("Bank account")), bank_of(group) or say(N_("not recorded"))
    states = amounts(count.banks) if count else {}
    known = rupiah(sum(states.values())) if states else say(N_("not counted"))
    yield say(N_("In the bank's own book")), known
    specimen = passing.record.specimen
    changed = say(N_("changed on {day}"), day=specimen) if specimen else say(N_("not changed yet"))
    yield say(N_("Signatures at the bank")), changed


def _of_ledger(passing: Passing) -> Iterator[tuple[str, str]]:
    book, day = passing.book, passing.record.date
    closed = [
        one
        for one in book.closings
        if one.closed <= day and (one.reopened is None or one.reopened > day)
    ]
    last = max(closed, key=lambda one: one.month, default=None)
    month = format_period(month_of(last.month), "id") if last else say(N_("none yet"))
    yield say(N_("Month closed last")), month
    if last:
        yield say(N_("Seal")), code_of(last.seal)
    newest = max(book.entries, key=lambda one: one.number, default=None)
    if newest:
        words = N_("{voucher} of {day}")
        yield say(N_("Last voucher")), say(words, voucher=newest.voucher, day=newest.date)
    yield say(N_("Copies lie with")), passing.record.copies


# --- what is open --------------------------------------------------------------------------------


def _receivables(passing: Passing, flow: Flow) -> None:
    _debts(passing, flow, "receivables", say(N_("Owed to the group")))


def _payables(passing: Passing, flow: Flow) -> None:
    _debts(passing, flow, "payables", say(N_("Owed by the group")))


def _debts(passing: Passing, flow: Flow, name: str, usual: str) -> None:
    """The open debts with names and amounts; that there are none where there are none."""
    words = passing.request.document.headings.get(name) or usual
    if not add_book(passing.request, flow, name, heading=words, unless_empty=True):
        sheet = passing.request.sheet
        _spread_bands(passing, flow, [_whole(passing, words, listed(sheet.left, sheet.edge, ()))])


def _open(passing: Passing, flow: Flow) -> None:
    """Deadlines of grants, letters without an answer, vouchers without their proof."""
    sheet = passing.request.sheet
    awaited = listed(sheet.left, sheet.edge, list(_awaited(passing)))
    unproved = paragraph(sheet.left, sheet.text_width, [(_unproved(passing.book), False)])
    bands = [
        _whole(passing, say(N_("Open deadlines and letters")), awaited),
        _whole(passing, say(N_("Proofs that are missing")), unproved),
    ]
    _spread_bands(passing, flow, bands)


def _awaited(passing: Passing) -> Iterator[str]:
    book, day = passing.book, passing.record.date
    for grant in book.grants:
        for of, stage, due, done in reports_owed(book, grant):
            if due and (done is None or done > day):
                what = message(REPORTS[of], stage=stage, label=grant.label)
                yield say(N_("{what}: due on {due}"), what=what, due=due)
    for letter in book.letters:
        is_open = letter.answered is None or letter.answered > day
        is_sent = letter.sent is not None and letter.sent <= day
        if is_open and is_sent and is_standing(letter, day) and letter.document not in NOT_ANSWERED:
            yield say(
                N_("Letter {reference} to {to}: sent on {sent}, not answered yet"),
                reference=letter.reference,
                to=letter.to,
                sent=letter.sent,
            )


def _unproved(book: Book) -> str:
    share = share_of(evidence(book))
    if not share.bare:
        return say(N_("Nothing."))
    return say(
        N_("{count} vouchers, {amount:rp}: {vouchers}"),
        count=len(share.bare),
        amount=share.missing,
        vouchers=compact([one.voucher for one in share.bare]),
    )


# --- who signs -----------------------------------------------------------------------------------


def _signers(passing: Passing, flow: Flow) -> None:
    """Both persons, the witnesses and those who know of it, under what they sign for."""
    request, record, sheet = passing.request, passing.record, passing.request.sheet
    words = N_("{giver} hands over and {receiver} takes over what is written here, and it is true.")
    signed_for = [
        *counted_in_words(passing.counted),
        (say(words, giver=passing.giver, receiver=passing.receiver), False),
    ]
    office = N_("For the old treasurer") if record.absent else N_("Old treasurer")
    hand = Hand(
        passing.book,
        request.form,
        record.date,
        told={"handing_office": say(office)},
        named={"old_treasurer": passing.giver, "bendahara": passing.receiver},
    )
    signing = witnessed(request.document.signing, record.witnesses)
    flow.turn_back(sheet)
    flow.put(
        [
            *paragraph(sheet.left, sheet.text_width, signed_for, first=BEFORE_SENTENCE),
            signatures(hand, signing, sheet),
        ]
    )
    flow.is_open = True


# --- blocks --------------------------------------------------------------------------------------


def _put(passing: Passing, flow: Flow, words: str) -> None:
    sheet = passing.request.sheet
    flow.turn_back(sheet)
    flow.put(paragraph(sheet.left, sheet.text_width, [(words, False)], first=BEFORE_SENTENCE))


def _spread(passing: Passing, flow: Flow, *told: tuple[str, Facts]) -> None:
    """Blocks of facts abreast, each under its heading; an unknown one is a line to write on."""
    columns = zip(halves(passing.request.sheet), told, strict=True)
    band = tuple(
        Block(
            left,
            right,
            (heading(left, right, words), *facts_within(left, right, facts, by_hand=True)),
        )
        for (left, right), (words, facts) in columns
    )
    _spread_bands(passing, flow, [band])


def _whole(passing: Passing, words: str, lines: Sequence[Line]) -> Band:
    """A block over the whole width, under its heading."""
    sheet = passing.request.sheet
    return (Block(sheet.left, sheet.edge, (heading(sheet.left, sheet.edge, words), *lines)),)


def _spread_bands(passing: Passing, flow: Flow, bands: Sequence[Band]) -> None:
    flow.turn_back(passing.request.sheet)
    flow.spread(bands, most=GAP_LEAST)
    flow.is_open = True


SECTIONS: Mapping[str, Section[Passing]] = {
    "parties": _parties,
    "money": _money,
    "things": _things,
    "ledger": _ledger,
    "receivables": _receivables,
    "payables": _payables,
    "open": _open,
    "signers": _signers,
}
"""The sections that are not a plain book; any other is the statement of that name."""

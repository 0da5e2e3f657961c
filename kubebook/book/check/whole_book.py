"""Every fault and notice in a book, listed.

Pure, and never raises: a bad book is listed in full. Faults of the file (chain, tip) are the
store's; here stand those that the records show.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import Book, balances, counting, is_opening, members_on, term_on
from kubebook.book.check import goods
from kubebook.book.check.finding import Finding, fault, notice
from kubebook.book.check.grants import grant_findings
from kubebook.book.check.plan import plan_findings
from kubebook.book.check.proofs import missing_proofs
from kubebook.book.entries.running_balances import all_daily_balances, is_savings
from kubebook.book.entries.vouchers import voucher_prefix
from kubebook.book.people.card_numbers import doubts
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import ROLES
from kubebook.book.reminders import awaited
from kubebook.messages import N_, Message, message

GENERAL_FORM = "umum"
FEWEST, MOST = 5, 20
"""Households in a KUBE (Permensos 2/2019, Pasal 3)."""
_GAPS_SHOWN = 5


def check_book(book: Book, today: date) -> tuple[Finding, ...]:
    """All findings of a book, faults first, each kind in the order of the book."""
    findings = (
        *_form(book),
        *_unknown_names(book),
        *_unnamed(book),
        *_vouchers(book),
        *_below_zero(book),
        *_openings(book),
        *_gaps(book),
        *awaited(book, today),
        *grant_findings(book, today),
        *plan_findings(book),
        *_people(book, today),
        *missing_proofs(book, today),
        *goods.findings(book, today),
    )
    return tuple(sorted(findings, key=lambda finding: finding.level != "fault"))


def _form(book: Book) -> Iterator[Finding]:
    """A form that is named and whose text is not there: paper is then printed as if none were."""
    name = book.group.format
    if name != GENERAL_FORM and all(one.name != name for one in book.formats):
        yield fault(
            message(N_("The form {name} is to be printed with, but its text is lost."), name=name),
            message(N_("  kubebook group set --format BENTUK")),
        )


def _unknown_names(book: Book) -> Iterator[Finding]:
    """Names without a record in entries that count, and in terms; a void needs no mending."""
    for entry in counting(book.entries):
        for code in (entry.source, entry.target):
            if code not in book.accounts:
                yield fault(
                    message(
                        N_("{voucher} names the account {code}, which does not exist."),
                        voucher=entry.voucher,
                        code=code,
                    ),
                    _to_void(entry),
                )
        if entry.member and entry.member not in book.members:
            yield fault(
                message(
                    N_("{voucher} names the member {member}, who does not exist."),
                    voucher=entry.voucher,
                    member=entry.member,
                ),
                _to_void(entry),
            )
    for term in book.terms:
        if term.member not in book.members:
            yield fault(
                message(
                    N_("The office {role} is given to {member}, who does not exist."),
                    role=term.role,
                    member=term.member,
                )
            )


def _unnamed(book: Book) -> Iterator[Finding]:
    """Entries that belong to no member or party, so that what each has does not add up."""
    owners = {code: account.per for code, account in book.accounts.items() if account.per}
    for entry in counting(book.entries):
        for code in (entry.source, entry.target):
            if code in owners and not getattr(entry, owners[code]):
                what, todo = _NOBODYS[owners[code]]
                yield fault(
                    message(what, voucher=entry.voucher, label=book.accounts[code].label),
                    message(todo, voucher=entry.voucher),
                )


_NOBODYS: Mapping[str, tuple[str, str]] = {
    "member": (
        N_("{voucher} on {label} does not say whose it is."),
        N_('kubebook entry correct {voucher} --member NAMA --reason "..."'),
    ),
    "party": (
        N_("{voucher} on {label} does not say with whom."),
        N_('kubebook entry correct {voucher} --party NAMA --reason "..."'),
    ),
}
"""By whose field of an entry is empty: what is said, and what to type."""


def _to_void(entry: Entry) -> Message:
    return message(N_('kubebook entry void {voucher} --reason "..."'), voucher=entry.voucher)


def _vouchers(book: Book) -> Iterator[Finding]:
    """A number borne by two events, or one that does not fit its series and year."""
    fitting: dict[tuple[str, str, int], str] = {}
    by_voucher: dict[str, list[Entry]] = defaultdict(list)
    for entry in book.entries:
        by_voucher[entry.voucher].append(entry)
    for voucher, parts in by_voucher.items():
        if len(parts) > 1 and len({(part.date, part.voided is None) for part in parts}) > 1:
            yield fault(
                message(N_("{voucher} stands for two different events."), voucher=voucher),
                message(N_("kubebook entry show {voucher}"), voucher=voucher),
            )
        series, _, number = voucher.rpartition("-")
        for part in parts:
            kind = part.source, part.target, part.date.year
            if kind not in fitting:
                fitting[kind] = _series(book, *kind)
            if fitting[kind] and (series != fitting[kind] or not _is_number(number)):
                yield fault(
                    message(
                        N_("{voucher} of {date} should be of the series {series}."),
                        voucher=voucher,
                        date=part.date,
                        series=fitting[kind],
                    ),
                    message(N_("kubebook entry show {voucher}"), voucher=voucher),
                )
                break


def _series(book: Book, source: str, target: str, year: int) -> str:
    """The series of a year for entries between two accounts; "" where one does not exist."""
    if source not in book.accounts or target not in book.accounts:
        return ""
    return f"{voucher_prefix(book.accounts[source], book.accounts[target])}-{year}"


def _is_number(text: str) -> bool:
    """Whether this can be the number of a voucher: four digits, or up to six."""
    return text.isascii() and text.isdigit() and 4 <= len(text) <= 6  # noqa: PLR2004 (as it says)


def _below_zero(book: Book) -> Iterator[Finding]:
    for (code, member), days in sorted(all_daily_balances(book).items()):
        if code in book.accounts:
            yield from _below(book, book.accounts[code], member, days)


def _below(
    book: Book, account: Account, member: str, days: list[tuple[date, int]]
) -> Iterator[Finding]:
    name = book.members[member].name if member in book.members else member
    label = f"{account.label}, {name}" if member else account.label
    if account.is_money or is_savings(account):
        for day, balance in days:
            if balance * account.sign < 0:
                yield fault(
                    message(
                        N_("{label} is {short:rp} below nothing at the end of {day}."),
                        label=label,
                        short=-balance * account.sign,
                        day=day,
                    ),
                    message(N_("kubebook show account-ledger --account {name}"), name=account.name),
                )
                return
    elif account.type in ("asset", "liability") and days and days[-1][1] * account.sign < 0:
        yield notice(
            message(
                N_("{label} stands at {balance:rp}, below nothing."),
                label=label,
                balance=days[-1][1] * account.sign,
            ),
            message(N_("kubebook show account-ledger --account {name}"), name=account.name),
        )


def _openings(book: Book) -> Iterator[Finding]:
    entries = counting(book.entries)
    openings = [entry for entry in entries if is_opening(entry)]
    last = max((entry.date for entry in openings), default=date.min)
    early = next((one for one in entries if one.date < last and not is_opening(one)), None)
    if early:
        yield fault(
            message(
                N_("{voucher} of {date} stands before the opening balances of {last}."),
                voucher=early.voucher,
                date=early.date,
                last=last,
            ),
            _to_void(early),
        )
    rest = -balances(openings).get(SALDO_AWAL, 0)
    if rest > 0:
        yield notice(
            message(
                N_("{rest:rp} of the opening balances has no origin yet (saldo-awal)."), rest=rest
            ),
            message(
                N_("kubebook opening saldo-laba {rest:n} --date {last:short}"), rest=rest, last=last
            ),
        )
    elif rest < 0:
        yield notice(
            message(
                N_("The opening balances have {lack:rp} more origin than content (saldo-awal)."),
                lack=-rest,
            ),
            message(
                N_(
                    'kubebook adjust {lack:n} "Rugi sebelum pembukuan" '
                    "--from saldo-laba --to saldo-awal --date {last:short}"
                ),
                lack=-rest,
                last=last,
            ),
        )


def _gaps(book: Book) -> Iterator[Finding]:
    """Numbers left out of a series; only an import leaves such holes."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for entry in book.entries:
        series, _, number = entry.voucher.rpartition("-")
        if number.isascii() and number.isdigit():
            numbers[series].add(int(number))
    for series, used in sorted(numbers.items()):
        missing = sorted(set(range(1, max(used) + 1)) - used)
        if missing:
            shown = tuple(f"{number:04}" for number in missing[:_GAPS_SHOWN])
            said = (
                N_("Numbers missing in {series}: {shown}.")
                if len(shown) == len(missing)
                else N_("{count} numbers are missing in {series}, among them {shown}.")
            )
            yield notice(message(said, count=len(missing), series=series, shown=shown))


def _people(book: Book, today: date) -> Iterator[Finding]:
    members = members_on(book, today)
    if not FEWEST <= len(members) <= MOST:
        yield notice(
            message(
                N_("Members: {count}; a KUBE has {fewest} to {most}."),
                count=len(members),
                fewest=FEWEST,
                most=MOST,
            ),
            message(N_("kubebook member add NAMA"))
            if len(members) < FEWEST
            else message(N_("kubebook member leave NAMA")),
        )
    for role in ROLES:
        if term_on(book, role, today) is None:
            yield notice(
                message(N_("There is no {role}."), role=role),
                message(N_("kubebook member set NAMA --role {role}"), role=role),
            )
    missing = tuple(f"{member.id} {member.name}" for member in members if not member.nik)
    if missing:
        yield notice(
            message(N_("NIK not filled in: {names}."), names=missing),
            message(N_("kubebook member set {id} --nik NIK"), id=missing[0].split()[0]),
        )
    for member in members:
        odd = doubts(member.nik, sex=member.sex, birth_date=member.birth_date) if member.nik else ()
        if odd:
            yield notice(
                message(
                    N_("Look at the NIK of {id} {name} again: {odd}."),
                    id=member.id,
                    name=member.name,
                    odd=odd,
                ),
                message(N_("kubebook member set {id} --nik NIK"), id=member.id),
            )

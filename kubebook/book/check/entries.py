"""Findings about entries: names without a record, vouchers, numbers left out, voids.

Pure, and never raises: a bad book is listed in full.
"""

from collections import defaultdict
from collections.abc import Iterator

from kubebook.book.book import Book, counting
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.entries.vouchers import series_of, voucher_prefix
from kubebook.book.records.entries import Entry

_GAPS_SHOWN = 5


def unknown_names(scope: Scope) -> Iterator[Finding]:
    """Accounts and members without a record in entries that count; void entries need no repair."""
    book = scope.book
    for entry in counting(book.entries):
        for code in (entry.source, entry.target):
            if code not in book.accounts:
                yield found("account-unknown", voucher=entry.voucher, code=code)
        if entry.member and entry.member not in book.members:
            yield found("member-unknown", voucher=entry.voucher, member=entry.member)


def none_yet(scope: Scope) -> Iterator[Finding]:
    """A book without a single entry that counts."""
    if all(entry.voided for entry in scope.book.entries):
        yield found("entry-first")


def without_owner(scope: Scope) -> Iterator[Finding]:
    """Entries without the member or party they need, so that the parts do not make the whole."""
    accounts = scope.book.accounts
    owners = {code: account.per for code, account in accounts.items() if account.per}
    for entry in counting(scope.book.entries):
        for code in (entry.source, entry.target):
            if code in owners and not getattr(entry, owners[code]):
                yield found(
                    "owner-missing",
                    voucher=entry.voucher,
                    label=accounts[code].label,
                    per=owners[code],
                )


def vouchers(scope: Scope) -> Iterator[Finding]:
    """A number that two events have, or one that does not fit its series and year."""
    fitting: dict[tuple[str, str, int], str] = {}
    by_voucher = defaultdict[str, list[Entry]](list)
    for entry in scope.book.entries:
        by_voucher[entry.voucher].append(entry)
    for voucher, parts in by_voucher.items():
        if len(parts) > 1 and len({(part.date, part.voided is None) for part in parts}) > 1:
            yield found("voucher-doubled", voucher=voucher)
        series, _, number = voucher.rpartition("-")
        for part in parts:
            kind = part.source, part.target, part.date.year
            if kind not in fitting:
                fitting[kind] = _series(scope.book, *kind)
            if fitting[kind] and (series != fitting[kind] or not _is_number(number)):
                yield found("voucher-series", voucher=voucher, date=part.date, series=fitting[kind])
                break


def _series(book: Book, source: str, target: str, year: int) -> str:
    """The series of a year for entries between two accounts; "" if an account does not exist."""
    if source not in book.accounts or target not in book.accounts:
        return ""
    return f"{voucher_prefix(book.accounts[source], book.accounts[target])}-{year}"


def _is_number(text: str) -> bool:
    """Whether this can be the number of a voucher: four to six digits."""
    return text.isascii() and text.isdigit() and 4 <= len(text) <= 6  # noqa: PLR2004 (as it says)


def gaps(scope: Scope) -> Iterator[Finding]:
    """Numbers left out of a series; only an import leaves such gaps."""
    numbers = defaultdict[str, set[int]](set)
    for entry in scope.book.entries:
        series, number = series_of(entry.voucher)
        if number is not None:
            numbers[series].add(number)
    for series, used in sorted(numbers.items()):
        missing = sorted(set(range(1, max(used) + 1)) - used)
        if missing:
            yield found(
                "numbers-missing",
                series=series,
                count=len(missing),
                shown=tuple(f"{number:04}" for number in missing[:_GAPS_SHOWN]),
                named="all" if len(missing) <= _GAPS_SHOWN else "some",
            )


def voids(scope: Scope) -> Iterator[Finding]:
    """The vouchers made void in the period and not replaced, in one finding."""
    bare = [
        entry
        for entry in scope.book.entries
        if entry.voided is not None
        and not entry.replaced_by
        and scope.period
        and entry.voided in scope.period
    ]
    if bare:
        yield found(
            "entries-void",
            vouchers=tuple(dict.fromkeys(entry.voucher for entry in bare)),
            amount=sum(entry.amount for entry in bare),
        )

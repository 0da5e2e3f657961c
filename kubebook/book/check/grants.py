"""What `check` finds of grants: aid that did not come, money not there, deadlines, payments.

Pure. What a grant was used for is told by `grant_use`.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kubebook.book.book import Book, counting
from kubebook.book.check.finding import SHOWN, Finding, fault, notice
from kubebook.book.grants.awards import stages_of
from kubebook.book.grants.use import GrantUse, aid_to_be_there, own_money, unnamed_aid, uses_of
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message

DAYS_BEFORE = 30
"""So many days before a deadline it is told."""


def grant_findings(book: Book, today: date) -> Iterator[Finding]:
    """The faults and notices of the grants of a book."""
    numbers = {grant.number for grant in book.grants}
    for entry in counting(book.entries):
        if entry.grant is not None and entry.grant not in numbers:
            yield fault(
                message(
                    N_("{voucher} names the grant {grant}, which does not exist."),
                    voucher=entry.voucher,
                    grant=entry.grant,
                ),
                message(
                    N_('kubebook entry correct {voucher} --grant NAMA --reason "..."'),
                    voucher=entry.voucher,
                ),
            )
    yield from grant_notices(book, today)


def grant_notices(book: Book, today: date) -> Iterator[Finding]:
    """What the group has to see to with its grants at the end of a day, the gravest first."""
    if not book.grants:
        return
    tomorrow = today + timedelta(days=1)
    uses = uses_of(book, tomorrow)
    yield from _missing_money(uses, own_money(book, tomorrow))
    for use in uses:
        yield from _shortfall(use)
        yield from _to_members(use)
    yield from _unnamed([entry for entry in unnamed_aid(book) if entry.date <= today])
    for use in uses:
        yield from overdue(book, use, today)
        if use.returned and not use.grant.sts:
            yield notice(
                message(
                    N_("{amount:rp} of {label} went back; the number of its STS is not written."),
                    amount=use.returned,
                    label=use.grant.label,
                ),
                message(N_("kubebook grant set {name} --sts NOMOR"), name=use.grant.name),
            )


def money_sentence(uses: Sequence[GrantUse], money: int) -> Message | None:
    """That the money in hand is less than what should be left of the aid; None where it is not."""
    left = aid_to_be_there(uses)
    if left <= max(0, money):
        return None
    return message(
        N_(
            "By the book {left:rp} of the aid should be left, but the group's own money is "
            "{money:rp}: {missing:rp} is not there."
        ),
        left=left,
        money=money,
        missing=left - max(0, money),
    )


def shortfall_sentence(use: GrantUse) -> Message | None:
    """How much of a grant did not come, or came above it; None where all of it came."""
    if not use.shortfall:
        return None
    said = (
        N_("Of {label} came {received:rp} out of {promised:rp}: {difference:rp} is missing.")
        if use.shortfall > 0
        else N_(
            "Of {label} came {received:rp}, which is {difference:rp} more than its {promised:rp}."
        )
    )
    return message(
        said,
        label=use.grant.label,
        received=use.received,
        promised=use.promised,
        difference=abs(use.shortfall),
    )


def members_sentence(use: GrantUse) -> Message | None:
    """What of a grant was paid to members, with the vouchers; None where nothing was."""
    vouchers = tuple(dict.fromkeys(move.entry.voucher for move in use.moves if move.to_member))
    if not use.to_members:
        return None
    said = (
        N_("{amount:rp} of {label} was paid to members: {vouchers}.")
        if len(vouchers) <= SHOWN
        else N_("{amount:rp} of {label} was paid to members, {count} vouchers: {vouchers} ...")
    )
    return message(
        said,
        amount=use.to_members,
        label=use.grant.label,
        vouchers=vouchers[:SHOWN],
        count=len(vouchers),
    )


def _missing_money(uses: Sequence[GrantUse], money: int) -> Iterator[Finding]:
    if said := money_sentence(uses, money):
        yield notice(said, message(N_("kubebook show grant-use")))


def _shortfall(use: GrantUse) -> Iterator[Finding]:
    if said := shortfall_sentence(use):
        yield notice(said, message(N_("kubebook grant show {name}"), name=use.grant.name))


def _to_members(use: GrantUse) -> Iterator[Finding]:
    if said := members_sentence(use):
        yield notice(said, message(N_("kubebook show grant-use")))


def _unnamed(entries: Sequence[Entry]) -> Iterator[Finding]:
    for entry in entries:
        yield notice(
            message(
                N_("{voucher}, {amount:rp} of aid, does not say of which grant it is."),
                voucher=entry.voucher,
                amount=entry.amount,
            ),
            message(
                N_('kubebook entry correct {voucher} --grant NAMA --reason "..."'),
                voucher=entry.voucher,
            ),
        )


def overdue(book: Book, use: GrantUse, today: date) -> Iterator[Finding]:
    """Reports that are due within 30 days, or were due before, and were not handed in."""
    grant = use.grant
    for stage in stages_of(book, grant):
        what = message(N_("The report on stage {stage} of {label}"), stage=stage.stage,
                       label=grant.label)  # fmt: skip
        done = message(
            N_("kubebook grant set {name} --stage-reported {stage}"),
            name=grant.name,
            stage=stage.stage,
        )
        yield from _due(what, stage.due, stage.reported, today, done)
    what = message(N_("The accountability report on {label}"), label=grant.label)
    done = message(N_("kubebook report accountability --grant {name}"), name=grant.name)
    yield from _due(what, grant.report_due, grant.reported, today, done)
    what = message(N_("The statement on {label}"), label=grant.label)
    done = message(N_("kubebook grant set {name} --stated TANGGAL"), name=grant.name)
    yield from _due(what, grant.statement_due, grant.stated, today, done)


def _due(
    what: Message, due: date | None, done: date | None, today: date, todo: Message
) -> Iterator[Finding]:
    if due is None or done is not None or today < due - timedelta(days=DAYS_BEFORE):
        return
    days = (due - today).days
    if days > 0:
        said = N_("{what} is due on {due}, in {days} days.")
    elif days == 0:
        said = N_("{what} is due today.")
    else:
        said = N_("{what} was due on {due}, {days} days ago.")
    yield notice(message(said, what=what, due=due, days=abs(days)), todo)

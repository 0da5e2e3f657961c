"""Indicators of a group's money: its capital, IKS, members' income, proofs."""

from collections.abc import Iterable

from kubebook.book.accounts.chart import DANA_IKS, UTANG_BAGI_HASIL
from kubebook.book.book import balances, is_opening, label_of, money_codes
from kubebook.book.grants.use import member_paid, members_by_name
from kubebook.book.proofs import evidence, share_of
from kubebook.messages import N_, message
from kubebook.statements.indicators.fact import Fact, Known, shared, worded
from kubebook.statements.totals import percent

CAPITAL = "31"
"""The section of capital paid in; accounts kept by member are savings and no first capital."""


def growth(known: Known) -> Fact:
    """The growth of the assets against the first capital."""
    accounts = known.book.accounts
    signed = balances(known.entries)
    assets = _of_type(known, signed.items(), ("asset",))
    opened = balances(entry for entry in known.entries if is_opening(entry))
    paid_in = sum(
        entry.amount * ((code == entry.source) - (code == entry.target))
        for entry in known.entries
        for code in {entry.source, entry.target}
        if not is_opening(entry) and code.startswith(CAPITAL) and not accounts[code].per
    )
    first = _of_type(known, opened.items(), ("asset", "liability")) + paid_in
    figure = percent(assets - first, first)
    return Fact(
        value=shared(figure),
        figure=figure,
        formula=message(
            N_(
                "(assets {assets:rp} − first capital {first:rp}) : first capital; that is what "
                "was taken over, aid and own capital"
            ),
            assets=assets,
            first=first,
        ),
    )


def _of_type(known: Known, signed: Iterable[tuple[str, int]], types: tuple[str, ...]) -> int:
    accounts = known.book.accounts
    return sum(
        amount for code, amount in signed if code in accounts and accounts[code].type in types
    )


def iks(known: Known) -> Fact:
    """What came into the IKS fund and what went out."""
    collected = sum(entry.amount for entry in known.inside if entry.source == DANA_IKS)
    used = sum(entry.amount for entry in known.inside if entry.target == DANA_IKS)
    return Fact(
        value=message(
            N_("{collected:rp} collected, {used:rp} used"), collected=collected, used=used
        ),
        figure=collected - used,
        formula=message(
            N_("in and out of {label}; {left:rp} is left"),
            label=label_of(known.book, DANA_IKS),
            left=-balances(known.entries).get(DANA_IKS, 0),
        ),
    )


def income(known: Known) -> Fact:
    """What the group paid to its members, as far as the book shows it."""
    money = frozenset(money_codes(known.book.accounts))
    members = members_by_name(known.book)
    paid = [e for e in known.inside if e.source in money and member_paid(e, members)]
    accounts = known.book.accounts
    wages = [e for e in paid if e.target in accounts and accounts[e.target].type == "cost"]
    shares = [e for e in paid if e.target == UTANG_BAGI_HASIL]
    total = sum(entry.amount for entry in (*wages, *shares))
    people = len({member_paid(entry, members) for entry in (*wages, *shares)})
    return Fact(
        value=worded(total),
        figure=total,
        formula=message(
            N_(
                "paid to members: wages and costs {wages:rp} + shares of the profit {shares:rp}; "
                "members {people}, each on average {each:rp}"
            ),
            wages=sum(entry.amount for entry in wages),
            shares=sum(entry.amount for entry in shares),
            people=people,
            each=total // people if people else 0,
        ),
    )


def proved(known: Known) -> Fact:
    """The share of spending with a proof kept."""
    share = share_of(one for one in evidence(known.book) if known.has(one.date))
    figure = share.percent if share.due else None
    return Fact(
        value=shared(figure),
        figure=figure,
        formula=message(
            N_("what has its proof kept {proved:rp} : what needs one {due:rp}"),
            proved=share.proved,
            due=share.due,
        ),
    )

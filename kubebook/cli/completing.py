"""What the Tab key offers for an option or argument: names of the ledger and of our own tables.

Loaded only when a shell asks how a word could go on. It reads the ledger once and prints nothing;
if anything is wrong, it offers nothing. The metavar of a parameter decides what is offered, so a
command has nothing to declare.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any, get_args

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import Book, money_codes, officer_on
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.lines import BLOCKS, NATURES, SWADAYA
from kubebook.book.records.goods import Condition, Origin
from kubebook.book.records.people import ROLES
from kubebook.cli.session import session_of
from kubebook.errors import KubebookError

MOST = 100
"""The most words that are offered at once."""


def offer(params: Sequence[Any]) -> None:
    """Let each of these parameters offer the shell the words that its metavar stands for."""
    for param in params:
        place = "OFFICER" if param.name == "by" else param.metavar
        param.shell_complete = partial(_offered, OFFERS.get(place, _nothing))


def _offered(words: "Offer", ctx: Any, incomplete: str) -> list[Any]:
    """The words that begin with `incomplete`, as the present shell types them."""
    item = import_module("typer._click.shell_completion").CompletionItem
    begun = incomplete.casefold()
    try:
        found = [word for word in words(ctx) if word.casefold().startswith(begun)]
    except (KubebookError, OSError):
        return []
    return [item(_typed(ctx, word)) for word in dict.fromkeys(found[:MOST])]


def _typed(ctx: Any, word: str) -> str:
    """A word with blanks as one word of the shell; unchanged inside quotes or in other shells."""
    environ = session_of(ctx).environ
    shell = environ.get("_KUBEBOOK_COMPLETE", "").partition("_")[2]
    if shell in ("powershell", "pwsh") and " " in word:
        return "'{}'".format(word.replace("'", "''"))
    if shell == "bash" and not _in_quotes(environ):
        return re.sub(r"([^\w@%+=:,./-])", r"\\\1", word)
    return word


def _in_quotes(environ: Mapping[str, str]) -> bool:
    """Whether the word that bash asks about was begun with a quote."""
    words = environ.get("COMP_WORDS", "").split("\n")
    place = environ.get("COMP_CWORD", "")
    here = words[int(place)] if place.isdecimal() and int(place) < len(words) else ""
    return here.startswith(('"', "'"))


# --- what each metavar offers ------------------------------------------------------------------


def _nothing(_ctx: Any) -> Iterable[str]:
    return ()


def _book(ctx: Any) -> Book:
    return session_of(ctx).peek().book


def _accounts(ctx: Any) -> Iterable[str]:
    """The accounts that the command can take."""
    if ctx.command.name == "transfer":
        return _money(ctx)
    kinds: Mapping[str, Callable[[Any], bool]] = {
        **dict.fromkeys(("receipt", "expense", "adjust", "correct"), lambda a: not a.is_money),
        "opening": lambda a: a.type not in ("income", "cost"),
    }
    fits = kinds.get(ctx.command.name)
    every = _book(ctx).accounts.values()
    return [a.name for a in every if fits is None or (fits(a) and a.code != SALDO_AWAL)]


def _money(ctx: Any) -> Iterable[str]:
    accounts = _book(ctx).accounts
    return [accounts[code].name for code in money_codes(accounts)]


def _grants(ctx: Any) -> Iterable[str]:
    return [grant.name for grant in _book(ctx).grants]


def _lines(ctx: Any) -> Iterable[str]:
    """The lines of the plan by number and text, as `find_line` takes them."""
    return [f"{line.line} {line.text}" for line in current_lines(_book(ctx)).values()]


def _members(ctx: Any) -> Iterable[str]:
    """Names, then numbers; those who left only when a member is shown or changed."""
    looked_at = ctx.command.name in ("show", "set")
    members = [m for m in _book(ctx).members.values() if looked_at or not m.left]
    return [*(m.name for m in members), *(m.id for m in members)]


def _officers(ctx: Any) -> Iterable[str]:
    book, day = _book(ctx), session_of(ctx).day()
    holders = [officer_on(book, role, day) for role in ROLES]
    return [holder.name for holder in holders if holder]


def _vouchers(ctx: Any) -> Iterable[str]:
    """Vouchers, the newest first; for another part of a slip, those of its day and direction."""
    entries = reversed(_book(ctx).entries)
    verb = ctx.command.name
    if verb in ("receipt", "expense"):
        day = session_of(ctx).date_of(ctx.params.get("date"))
        way = "M" if verb == "receipt" else "K"
        return [
            entry.voucher
            for entry in entries
            if not entry.voided and entry.date == day and entry.voucher[2:4] == f"{way}-"
        ]
    mendable = verb in ("void", "correct")
    return [entry.voucher for entry in entries if not (mendable and entry.voided)]


def _statements(ctx: Any) -> Iterable[str]:
    from kubebook.statements.catalogue import names

    if ctx.command.name == "export":
        from kubebook.files.endings import OTHER_NAMES, WHOLE

        return [*WHOLE, *OTHER_NAMES, *names()]
    return names()


def _documents(_ctx: Any) -> Iterable[str]:
    from kubebook.paper.documents.catalogue import names
    from kubebook.statements import catalogue

    return [*names(), *catalogue.names()]


def _goods(ctx: Any) -> Iterable[str]:
    """The codes of the goods, then their names."""
    assets = _book(ctx).assets
    return [*(asset.tag for asset in assets), *(asset.name for asset in assets)]


def _offices(_ctx: Any) -> Iterable[str]:
    from kubebook.book.people.members import OFFICES

    return OFFICES


Offer = Callable[[Any], Iterable[str]]


def _forms(ctx: Any) -> Iterable[str]:
    from kubebook.cli.nouns.format_choice import form_names

    return form_names(session_of(ctx))


OFFERS: Mapping[str, Offer] = {
    "ACCOUNT": _accounts,
    "CONDITION": lambda _ctx: get_args(Condition),
    "DOCUMENT": _documents,
    "BLOCK": lambda _ctx: BLOCKS,
    "FORM": _forms,
    "FUND": lambda ctx: [*_grants(ctx), SWADAYA],
    "GRANT": _grants,
    "KAS": _money,
    "LINE": _lines,
    "MEMBER": _members,
    "NATURE": lambda _ctx: NATURES,
    "OFFICE": _offices,
    "OFFICER": _officers,
    "ORIGIN": lambda _ctx: get_args(Origin),
    "STATEMENT": _statements,
    "TAG": _goods,
    "VOUCHER": _vouchers,
}
"""What to offer, by metavar; `OFFICER` is --by. Nothing is offered for any other."""

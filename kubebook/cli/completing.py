"""What the Tab key offers for an option or argument: names of the ledger and of our own tables.

Loaded only when a shell asks how a word could go on. It reads the ledger once and prints nothing;
if anything is wrong, it offers nothing. What is offered stands in the row of each field.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import Any

from kubebook.book.book import officer_on
from kubebook.book.records.people import ROLES
from kubebook.cli.declared.field import Answers, Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.session import Session, session_of
from kubebook.errors import KubebookError

MOST = 100
"""The most words that are offered at once."""


def offer(command: Any) -> None:
    """Let each parameter of a command offer the shell the words of its field."""
    fields = command.callback.fields
    offers: dict[str, Callable[[Session, Any], Iterable[str]]] = {
        field.key: partial(_words_of, fields, field) for field in fields
    }
    offers["by"] = _officers
    for param in command.params:
        if param.name in offers:
            param.shell_complete = partial(_offered, offers[param.name])


def _offered(
    words: Callable[[Session, Any], Iterable[str]], ctx: Any, incomplete: str
) -> list[Any]:
    """The words that begin with `incomplete`, as the present shell types them."""
    item = import_module("typer._click.shell_completion").CompletionItem
    begun = incomplete.casefold()
    session = session_of(ctx)
    session.hush()
    try:
        found = [word for word in words(session, ctx) if word.casefold().startswith(begun)]
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


def _words_of(fields: Sequence[Field], field: Field, session: Session, ctx: Any) -> Iterable[str]:
    """The words of a field, given what was typed before it; names before the numbers they have."""
    words = field.offers(session, _answered(fields, session, ctx))
    if field.kind.named and isinstance(words, Mapping):
        return [*words.values(), *words]
    return words


def _answered(fields: Sequence[Field], session: Session, ctx: Any) -> Answers:
    """What was typed so far, as a form would have it; what cannot be read is left out."""
    typed = Typed(fields, ctx.params)
    answers: Answers = {}
    for field in fields:
        if field.key in typed:
            with suppress(KubebookError):
                find = field.kind.find or field.kind.read
                answers[field.key] = find(typed.texts[field.key], session)
    return answers


def _officers(session: Session, _ctx: Any) -> Iterable[str]:
    book, day = session.read().book, session.day()
    holders = [officer_on(book, role, day) for role in ROLES]
    return [holder.name for holder in holders if holder]

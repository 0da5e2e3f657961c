"""The values of a command's fields: as they were typed, or asked for if one is missing.

The form is imported only when something is asked: the dialogue loads slowly.
"""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kubebook.book.book import Book
from kubebook.cli.declared.command import lacking
from kubebook.cli.declared.field import Causes, Field, Values
from kubebook.cli.declared.typed import Typed
from kubebook.cli.session import Session
from kubebook.messages import Message

if TYPE_CHECKING:
    from kubebook.cli.declared.form import Plan


def typed_or_asked(
    session: Session,
    fields: Sequence[Field],
    typed: Typed,
    *,
    needed: Sequence[Field],
    header: Message,
    plan: "Plan",
    causes: Causes = MappingProxyType({}),
) -> Values:
    """What was typed for the fields; if one of those `needed` is missing, a form asks all the rest.

    `header`, `plan` and `causes` are passed to the form.

    Raises:
        LeftOut: there is no terminal; it names all that is missing.
        KubebookError: what was typed cannot be read.
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    if not lacking(needed, typed, session):
        return typed.read(fields, session)
    from kubebook.cli.declared.form import ask_new

    return ask_new(session, fields, typed, header=header, plan=plan, causes=causes)


def typed_or_changed(
    session: Session,
    fields: Sequence[Field],
    typed: Typed,
    *,
    find: Callable[[Book], Any],
    header: Callable[[Any], Message],
    plan: "Plan",
    asked: Callable[[Book, Any], Sequence[Field]] | None = None,
    causes: Causes = MappingProxyType({}),
) -> Values:
    """What was typed for the fields; if nothing was, a terminal asks what is otherwise now.

    `find`: the record, looked up only if something is asked; `header`: what is said of it above
    the form; `asked`: the fields of the form, if not `fields`.

    Raises:
        KubebookError: what was typed cannot be read, or there is no such record.
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    values = typed.read(fields, session)
    if values or not session.on_terminal:
        return values
    from kubebook.cli.declared.form import ask_changes

    book = session.read().book
    record = find(book)
    return ask_changes(
        session,
        asked(book, record) if asked else fields,
        record,
        header=header(record),
        plan=plan,
        causes=causes,
    )

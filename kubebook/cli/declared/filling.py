"""The values of a command's fields: as they were typed, or asked for if one is missing.

The form is imported only when something is asked: the dialogue loads slowly.
"""

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from kubebook.cli.declared.command import Typed, lacking
from kubebook.cli.declared.field import Causes, Field, Values
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

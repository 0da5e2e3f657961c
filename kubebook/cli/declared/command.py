"""A command made from its fields: their rows give Typer its options."""

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature
from typing import Any, TypeVar

import typer

from kubebook.cli.declared.field import Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.session import Session, session_of
from kubebook.cli.typer_words import WordedCommand
from kubebook.errors.commands import LeftOut
from kubebook.messages import N_, Message, message

Body = TypeVar("Body", bound=Callable[[Session, Typed], None])


def verb(
    app: typer.Typer,
    name: str,
    *fields: Field,
    help_id: str,
    cls: type[WordedCommand] = WordedCommand,
) -> Callable[[Body], Body]:
    """Make a function the command `name`, called with the session and what was typed.

    `help_id` is a message id: the first line stands in the list of commands.
    """

    def made(body: Body) -> Body:
        def command(ctx: typer.Context, **values: object) -> None:
            body(session_of(ctx), Typed(fields, values))

        context = Parameter("ctx", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
        parameters = [context, *map(_parameter, fields)]
        command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        command.__annotations__ = {one.name: one.annotation for one in parameters}
        command.fields = fields  # type: ignore[attr-defined]  # for the Tab key
        app.command(name, cls=cls, help=help_id)(command)
        return body

    return made


def lacking(fields: Sequence[Field], typed: Typed, session: Session) -> bool:
    """Whether one of these fields was not typed, so that a terminal has to ask.

    Raises:
        LeftOut: there is no terminal; it names all that is missing.
    """
    missing = [field for field in fields if field.key not in typed]
    if missing and not session.on_terminal:
        raise LeftOut(names=tuple(map(with_option, missing)))
    return bool(missing)


def given(session: Session, typed: Typed, *fields: Field) -> tuple[str, ...]:
    """The texts typed for these fields; if a terminal has to ask for one, it asks all the rest.

    A field that may be empty is never the reason to ask, and "" if it was left out.

    Raises:
        LeftOut: there is no terminal; it names all that is missing.
        KeyboardInterrupt: the person gave up.
    """
    if not lacking([field for field in fields if field.usual is None], typed, session):
        return tuple(typed[field.key] or "" for field in fields)
    from kubebook.cli.declared.form import ask_field

    for field in fields:
        if field.key in typed and field.kind.find:
            field.kind.find(typed.texts[field.key], session)  # refused before anything is asked
    return tuple(
        typed.texts[field.key] if field.key in typed else str(ask_field(session, field) or "")
        for field in fields
    )


def with_option(field: Field) -> Message:
    """The label of a field, with the option to type; a bare word has no option."""
    if not field.options:
        return field.called
    return message(N_("{label} ({option:command})"), label=field.called, option=field.option)


def _parameter(field: Field) -> Parameter:
    """The parameter from which Typer makes the option, or the argument of a bare word."""
    kind = field.kind
    settings: dict[str, Any] = {"help": field.help or field.label, "hidden": field.hidden}
    if kind.type != bool | None:
        settings["metavar"] = field.metavar or kind.metavar
    type_ = list[str] | None if field.many else kind.type
    made = (
        typer.Option(None, *field.options.split(), **settings)
        if field.options
        else typer.Argument(None, **settings)
    )
    return Parameter(field.key, Parameter.KEYWORD_ONLY, default=made, annotation=type_)

"""The root of all commands: each module is imported only when its command is used."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, cast

import typer

from kubebook.cli.commands import OTHER_NAMES, TABLE
from kubebook.cli.typer_words import WordedGroup, both_names, language_of, own_first, words_of
from kubebook.messages import N_


class Commands(WordedGroup):
    """The root: `TABLE`, each module imported only when its command is used."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, without importing a command."""
        return list(TABLE)

    def _names_none(self, _ctx: Any, _args: Sequence[str]) -> bool:
        """Never: what is done without a command is not for the table to say."""
        return False

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name or Indonesian name, imported now."""
        name = OTHER_NAMES.get(cmd_name.lower(), cmd_name.lower())
        if name not in TABLE:
            return None
        command = _made(import_module(f"kubebook.cli.{TABLE[name].module}").app, name)
        command.name = name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant; a mistyped name is compared with the names of the table."""
        self.commands = cast("dict[str, Any]", dict.fromkeys((*TABLE, *OTHER_NAMES)))
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The names that begin with `incomplete`, without importing their commands."""
        item = import_module("typer._click.shell_completion").CompletionItem
        names = own_first(language_of(ctx), {**{name: name for name in TABLE}, **OTHER_NAMES})
        return [item(name) for name in names if name.startswith(incomplete)]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the table."""
        _, language = words_of(ctx), language_of(ctx)
        with formatter.section(_(N_("Commands"))):
            formatter.write_dl(
                [(both_names(language, name), _(row.help)) for name, row in TABLE.items()]
            )


def _made(app: typer.Typer, name: str) -> Any:
    """Typer's command `name` of a module, made without the others there; else the whole group."""
    for info in app.registered_commands:
        if info.callback and name in (info.name, info.callback.__name__):
            return typer.main.get_command_from_info(
                info,
                pretty_exceptions_short=app.pretty_exceptions_short,
                rich_markup_mode=app.rich_markup_mode,
            )
    return typer.main.get_group(app)

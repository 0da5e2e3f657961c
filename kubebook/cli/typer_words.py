"""Typer's commands in our words: with Indonesian names, worded in the chosen language.

Typer contains its own click with sentences in fixed English; those that a person reads are worded
here (tried with Typer 0.26 to 0.28).
"""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from kubebook.cli.commands import SUBCOMMANDS
from kubebook.cli.session import Session
from kubebook.errors.commands import LongDash
from kubebook.language import Language, name_in, translator
from kubebook.messages import N_

SHARED = (
    ("ledger", ("--ledger", "--buku"), N_("The ledger file, where it is not the one here")),
    ("by", ("--by", "--oleh"), N_("The officer at the keyboard, where it is not the bendahara")),
)
"""Options that every command takes, before its name or after it."""
SHOWN_ALONE = ("list", "show")
"""What a group of commands does if none is named: the first of these that it has."""


class Worded:
    """Headings, usage and help of a command in the language of the session."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read the words; an error in them is reported for this command."""
        if not ctx.resilient_parsing and not all(map(str.isascii, args)):
            self._check_dashes(ctx, args)
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc]
        except typer.TyperException as error:
            known: Any = error
            known.ctx = getattr(error, "ctx", None) or ctx
            raise

    def _check_dashes(self, ctx: Any, args: list[str]) -> None:
        from kubebook.cli.typography import option_meant

        params = self.get_params(ctx)  # type: ignore[attr-defined]
        options = {name for param in params for name in (*param.opts, *param.secondary_opts)}
        before = args[: args.index("--")] if "--" in args else args
        for word in before:
            if option := option_meant(word, options):
                raise LongDash(typed=word, option=option)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        _ = words_of(ctx)
        path = name_in(language_of(ctx), ctx.command_path)
        formatter.write_usage(path, pieces, prefix=_(N_("Usage: ")))

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Write what the command is for; lines that can be typed are never folded."""
        text = words_of(ctx)(self.help or "")  # type: ignore[attr-defined]
        if text:
            from kubebook.screen.characters import fold

            formatter.write_paragraph()
            for line in text.splitlines():
                is_typed = line.startswith(("kubebook ", " "))
                parts = [line] if is_typed else fold(line, formatter.width - 2)
                for part in parts:
                    formatter.write(f"  {part}\n" if part else "\n")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments, then options, then commands."""
        _, language = words_of(ctx), language_of(ctx)
        arguments, options = [], []
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            if getattr(param, "hidden", False):
                continue
            if isinstance(param, TyperArgument):
                arguments.append((_(param.metavar), _(param.help or "")))
            else:
                value = "" if param.is_flag else f" {_(param.metavar)}"
                names = [*_shown(param.opts, language), *_shown(param.secondary_opts, language)]
                options.append((", ".join(names) + value, _(param.help or "")))
        for heading, rows in ((N_("Arguments"), arguments), (N_("Options"), options)):
            if rows:
                with formatter.section(_(heading)):
                    formatter.write_dl(rows)
        if isinstance(self, TyperGroup):
            self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The words that could stand here, without help: Typer would load Rich to show it."""
        found: list[Any] = super().shell_complete(ctx, incomplete)  # type: ignore[misc]
        for item in found:
            item.help = None
        return found

    def get_help_option_names(self, ctx: Any) -> list[str]:
        """The help option's names in a fixed order; Typer takes them from a set."""
        return list(ctx.help_option_names)

    def get_help_option(self, ctx: Any) -> Any:
        """The help option, worded."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = N_("Show this help")
        return option


class WordedCommand(Worded, TyperCommand):
    """One command, which takes the shared options too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options_metavar = N_("[OPTIONS]")
        self.params.extend(shared_options())

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read the words; a placeholder of the help is refused."""
        if ctx.resilient_parsing:  # a shell asks how a word could go on
            from kubebook.cli.completing import offer

            offer(self)
        words = tuple(args)  # they are taken out as they are read
        try:
            rest = super().parse_args(ctx, args)
        except typer.BadParameter as error:
            for word in words:
                _check_written(ctx, error.param, word)
            raise
        for param in self.params:
            value = ctx.params.get(param.name)
            for one in value if isinstance(value, (list, tuple)) else (value,):
                _check_written(ctx, param, one)
        return rest

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The words after the command's name; arguments first, as they are typed."""
        _ = words_of(ctx)
        pieces = [
            f"[{_(param.metavar)}]"
            for param in self.get_params(ctx)
            if isinstance(param, TyperArgument) and not param.hidden
        ]
        return [*pieces, _(N_("[OPTIONS]"))]


class WordedGroup(Worded, TyperGroup):
    """A group of commands, such as `member`, each with its Indonesian name too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(shared_options())

    @property
    def names(self) -> dict[str, str]:
        """The English name of each command by what can be typed."""
        other = {typed: name for typed, name in SUBCOMMANDS.items() if name in self.commands}
        return {**{name: name for name in self.commands}, **other}

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read the words; the group alone, or with options alone, shows what it has."""
        if not ctx.resilient_parsing and self._names_none(ctx, args):
            args[:0] = next(([name] for name in SHOWN_ALONE if name in self.commands), [])
        return super().parse_args(ctx, args)

    def _names_none(self, ctx: Any, args: Sequence[str]) -> bool:
        """Whether no command of the group is among the words, and its help is not asked for."""
        known = {*self.names, *ctx.help_option_names}
        return not args or (args[0].startswith("-") and known.isdisjoint(map(str.lower, args)))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name or Indonesian name."""
        return self.commands.get(self.names.get(cmd_name.lower(), ""))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The names that begin with `incomplete`, in both languages."""
        item = import_module("typer._click.shell_completion").CompletionItem
        names = own_first(language_of(ctx), self.names)
        options = [one for one in super().shell_complete(ctx, incomplete) if one.value[:1] == "-"]
        return [*(item(name) for name in names if name.startswith(incomplete)), *options]

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The words after the group's name."""
        return [words_of(ctx)(N_("COMMAND ..."))]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands with both their names."""
        _, language = words_of(ctx), language_of(ctx)
        rows = [
            (both_names(language, name), _(command.help or "").partition("\n")[0])
            for name, command in self.commands.items()
        ]
        with formatter.section(_(N_("Commands"))):
            formatter.write_dl(rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant, under its English name."""
        name, command, rest = super().resolve_command(ctx, args)
        return command.name if command else name, command, rest


def shared_options() -> list[TyperOption]:
    """New options `--ledger` and `--by`, which set the session's attributes of their names."""
    return [
        TyperOption(
            param_decls=[name, *typed],
            help=help_id,
            expose_value=False,
            callback=_remember,
            type=str,
            metavar=N_("FILE") if name == "ledger" else N_("NAME"),
        )
        for name, typed, help_id in SHARED
    ]


def _remember(ctx: Any, param: Any, value: str | None) -> None:
    _check_written(ctx, param, value)
    if value is not None:
        setattr(ctx.find_root().obj, param.name, value)


def _check_written(ctx: Any, param: Any, value: object) -> None:
    """Refuse a placeholder; only a word of capitals, or three dots, can be one."""
    typed = str(value)
    may_be = typed.isupper() or typed == "..."
    if not may_be or param is None or ctx.resilient_parsing:
        return
    from kubebook.cli.placeholders import check_no_placeholder

    check_no_placeholder(typed, param.metavar or "")


def language_of(ctx: Any) -> Language:
    """The language that the run of a command speaks."""
    session = ctx.find_root().obj
    return session.language if isinstance(session, Session) else "id"


def words_of(ctx: Any) -> Any:
    """The translator of the language that the run of a command speaks."""
    return translator(language_of(ctx))


def both_names(language: Language, name: str, kind: str = "command") -> str:
    """A name as lists show it: in the language first, then in the other one."""
    names = dict.fromkeys((name_in(language, name, kind), name, name_in("id", name, kind)))
    return ", ".join(names)


def own_first(language: Language, names: Mapping[str, str]) -> list[str]:
    """What can be typed, each with its English name; the words of the language first."""
    return sorted(names, key=lambda typed: (typed == names[typed]) != (language == "en"))


def long_names(names: Sequence[str]) -> list[str]:
    """The names of an option that are words, English first."""
    return [name for name in names if name.startswith("--")]


def _shown(names: Sequence[str], language: Language) -> list[str]:
    """The names of an option as help lists them: letters, then words of the language first."""
    first, *others = long_names(names) or [""]
    words = [first, *others] if language == "en" else [*others, first]
    return [*(name for name in names if not name.startswith("--")), *filter(None, words)]


def nearest(typed: str, possible: Sequence[str]) -> tuple[str, ...]:
    """Up to three names that look like what was typed."""
    return tuple(get_close_matches(typed.lower(), possible, 3))

"""`init`: the ledger of a group begins."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from kubebook.book.find import find_word
from kubebook.book.group import group_name, start_group
from kubebook.book.records.people import ROLES
from kubebook.cli.asking import left_out
from kubebook.cli.find_ledger import SUFFIX, ledgers_in
from kubebook.cli.options import Text, with_option
from kubebook.cli.session import Session, session_of
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.errors.commands import OfficerTwice
from kubebook.errors.ledger import LedgerExists
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup)

KINDS = ("kelurahan", "desa")


@app.command(
    "init",
    cls=WordedCommand,
    help=N_(
        "Begin the ledger of a group, in this folder.\n\n"
        'kubebook init --name "Ayam Berkah" --village "Habaring Hurung"'
    ),
)
def init(
    ctx: typer.Context,
    name: Annotated[
        Text,
        typer.Option(
            "--name", "--nama", metavar=N_("NAME"), help=N_("The group's name, without KUBE")
        ),
    ] = None,
    village: Annotated[
        Text,
        typer.Option("--village", "--kelurahan", metavar=N_("NAME"), help=N_("Kelurahan or desa")),
    ] = None,
    desa: Annotated[bool, typer.Option("--desa", help=N_("It is a desa, not a kelurahan"))] = False,
    ketua: Annotated[
        Text, typer.Option("--ketua", metavar=N_("NAME"), help=N_("Name of the ketua"))
    ] = None,
    sekretaris: Annotated[
        Text, typer.Option("--sekretaris", metavar=N_("NAME"), help=N_("Name of the sekretaris"))
    ] = None,
    bendahara: Annotated[
        Text, typer.Option("--bendahara", metavar=N_("NAME"), help=N_("Name of the bendahara"))
    ] = None,
) -> None:
    """Name and village are enough; everything else can be set later."""
    session = session_of(ctx)
    given = {
        "name": name,
        "village": village,
        "ketua": ketua,
        "sekretaris": sekretaris,
        "bendahara": bendahara,
    }
    typed = {key: value for key, value in given.items() if value is not None}
    answers: dict[str, object] = {**typed}
    _check_officers(answers)
    others = _others(session)
    if others and session.on_terminal:
        from kubebook.cli.asking import agree

        session.screen.say(_beside(others))
        agree(session, message(N_("Begin another one beside it?")), default=False)
    if "name" not in answers or "village" not in answers:
        if not session.on_terminal:
            raise left_out(
                *(
                    with_option(message(label), f"--{key}")
                    for key, label in (
                        ("name", N_("Name of the group")),
                        ("village", N_("Kelurahan or desa")),
                    )
                    if key not in answers
                )
            )
        answers = _asked(session, typed, desa=desa)
        desa = desa or answers.get("kind") == "desa"
    kept = {key: str(value) for key, value in answers.items() if value is not None}
    _create(session, kept, desa=desa)


def _check_officers(answers: Mapping[str, object]) -> None:
    """Nobody is named for two offices.

    Raises:
        OfficerTwice: somebody is.
    """
    seen: set[str] = set()
    for role in ROLES:
        name = " ".join(str(answers.get(role) or "").split())
        if name and name.casefold() in seen:
            raise OfficerTwice(name=name)
        seen.add(name.casefold())


def _beside(others: list[Path]) -> Message:
    return message(
        N_("Another ledger lies in this folder already: {names}."),
        names=tuple(path.name for path in others),
    )


def _others(session: Session) -> list[Path]:
    """The ledgers that lie in the folder where the new one will be."""
    return ledgers_in(session.file(session.ledger).parent if session.ledger else Path())


def _create(session: Session, answers: dict[str, str], *, desa: bool) -> None:
    _check_officers(answers)
    from kubebook.store.ledger import create_ledger
    from kubebook.store.paths import typed as quoted

    path = session.file(session.ledger) if session.ledger else Path(file_name(answers["name"]))
    change = start_group(
        name=answers["name"],
        village=answers["village"],
        today=session.day(),
        details={"village_kind": "desa" if desa else "kelurahan"},
        officers={role: answers[role] for role in ROLES if answers.get(role)},
    )
    book = create_ledger(path, change, at=session.now())
    session.screen.tell(
        message(N_("The ledger of {group} begins: {path}"), group=book.group.title, path=str(path))
    )
    if others := [other for other in _others(session) if not other.samefile(path)]:
        if not session.on_terminal:
            session.screen.say(_beside(others))
        session.screen.say(
            message(
                N_(
                    "From now on every command here has to name its ledger:\n"
                    "  kubebook --ledger {typed} status"
                ),
                typed=quoted(path),
            )
        )
    if session.on_terminal:
        session.screen.tell(
            message(
                N_(
                    "Next:\n"
                    "  kubebook member add NAMA       each member\n"
                    "  kubebook opening kas JUMLAH    money that is there already\n"
                    "  kubebook receipt               the first money that comes in"
                )
            )
        )


def file_name(name: str) -> str:
    """The file of a group's ledger: its name in small letters and dashes.

    Raises:
        NameMissing: the name is empty.
    """
    plain = unicodedata.normalize("NFKD", group_name(name)).encode("ascii", "ignore").decode()
    return (re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "kube")[:60] + SUFFIX


def _free_name(session: Session) -> Callable[[str], str]:
    """A parser of names whose file is not there yet, before the other questions are asked."""

    def parse(text: str) -> str:
        name = group_name(text)
        path = Path(file_name(name))
        if not session.ledger and path.exists():
            raise LedgerExists(path=str(path), typed=str(path))
        return name

    return parse


def _kind(typed: str) -> str:
    """What the group lives in, by the beginning of the word.

    Raises:
        ChoiceUnknown: it is neither.
    """
    return find_word(typed, KINDS, message(N_("kelurahan or desa")))


def _asked(session: Session, given: dict[str, str], *, desa: bool) -> dict[str, object]:
    from kubebook.screen.form import Step, ask

    steps = [
        Step(key="name", label=message(N_("Name of the group")), parse=_free_name(session)),
        Step(
            key="kind",
            label=message(N_("kelurahan or desa")),
            default="kelurahan",
            words=KINDS,
            parse=_kind,
            when=lambda _: not desa,
        ),
        Step(key="village", label=message(N_("Name of the village"))),
        Step(key="ketua", label=message(N_("Ketua")), default=""),
        Step(key="sekretaris", label=message(N_("Sekretaris")), default=""),
        Step(key="bendahara", label=message(N_("Bendahara")), default=""),
    ]
    return ask(
        steps,
        language=session.language,
        header=message(N_("The ledger of a group begins.")),
        given=given,
    )

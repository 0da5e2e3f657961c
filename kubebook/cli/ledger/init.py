"""`init`: begin the ledger of a group."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import typer

from kubebook.book.characters import unprintable
from kubebook.book.checked import choices_of, chosen_word
from kubebook.book.find import folded
from kubebook.book.group import WORDS, group_name, start_group
from kubebook.book.records.group import Group
from kubebook.book.records.people import ROLES
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import TEXT, Field, Values
from kubebook.cli.declared.filling import typed_or_asked
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.find_ledger import SUFFIX, ledgers_in
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.ledger import LedgerExists
from kubebook.errors.people import OfficerTwice
from kubebook.messages import N_, Message, message
from kubebook.typed_text import cleaned

app = typer.Typer(cls=WordedGroup)

KINDS = choices_of(Group, "village_kind")


def _free_name(typed: str, session: Session) -> str:
    """The name of a group whose file is not there yet, before the other questions are asked.

    Raises:
        LedgerExists: its file is there.
    """
    name = group_name(typed)
    path = Path(file_name(name))
    if not session.ledger and path.exists():
        raise LedgerExists(path=str(path), typed=str(path))
    return name


NAME = Field(
    "name",
    N_("Name of the group"),
    "--name --nama",
    kind=TEXT._replace(find=_free_name),
    metavar=N_("NAME"),
    help=N_("The group's name, without KUBE"),
    usual=None,
)
VILLAGE = Field(
    "village",
    N_("Name of the kelurahan or desa"),
    "--village --kelurahan",
    metavar=N_("NAME"),
    help=N_("Kelurahan or desa"),
    usual=None,
)
KIND = Field(
    "village_kind",
    N_("Kind of area"),
    "--desa",
    kind=FLAG._replace(
        read=lambda typed, _session: chosen_word(Group, "village_kind", typed, WORDS),
        write=lambda _set: "desa",
        words=lambda _session, _answers: KINDS,
    ),
    help=N_("It is a desa, not a kelurahan"),
    usual="kelurahan",
)
OFFICERS = tuple(
    Field(role, label, f"--{role}", metavar=N_("NAME"), help=help_id)
    for role, label, help_id in (
        ("ketua", N_("Ketua"), N_("Name of the ketua")),
        ("sekretaris", N_("Sekretaris"), N_("Name of the sekretaris")),
        ("bendahara", N_("Bendahara"), N_("Name of the bendahara")),
    )
)
HELPERS = ("district", "companion", "companion_since", "village_head")
FIELDS = (NAME, KIND, VILLAGE, *OFFICERS)
"""What is known of a group when its ledger begins, in the order in which it is asked for."""


@verb(
    app,
    "init",
    NAME,
    VILLAGE,
    KIND,
    *OFFICERS,
    help_id=N_(
        "Begin the ledger of a group, in this folder.\n\n"
        'kubebook init --name "Ayam Berkah" --village "Habaring Hurung"'
    ),
)
def init(session: Session, typed: Typed) -> None:
    """Begin a ledger. Name and village are enough; everything else can be set later.

    A terminal that was asked goes on with members, old book, aid and plan.
    """
    _check_officers(typed.texts)
    others = _others(session)
    if others and session.on_terminal:
        from kubebook.cli.asking import agree

        session.screen.say(_beside(others))
        agree(session, message(N_("Begin another one beside it?")), default=False)
    asked = session.on_terminal and not {NAME.key, VILLAGE.key} <= typed.texts.keys()
    values = typed_or_asked(
        session,
        (*FIELDS, *(_helpers() if asked else ())),
        typed,
        needed=(NAME, VILLAGE._replace(label=VILLAGE.help)),
        header=message(N_("The ledger of a group begins.")),
        plan=lambda _values: (),
    )
    _create(session, values)
    if asked:
        from kubebook.cli.ledger.first_day import go_on

        go_on(session)
    elif session.on_terminal:
        session.screen.tell(
            message(
                N_(
                    "Next:\n"
                    "  kubebook member paste    the members, out of a message\n"
                    "  kubebook opening         what stands in an old book\n"
                    "  kubebook receipt         the first money that comes in"
                )
            )
        )


def _helpers() -> Iterator[Field]:
    """The fields of the group that a terminal asks for too: its kecamatan, and who helps it."""
    from kubebook.cli.nouns.group import FIELDS as OF_THE_GROUP

    return (field for field in OF_THE_GROUP if field.key in HELPERS)


def _check_officers(answers: Mapping[str, object]) -> None:
    """Check that nobody is named for two offices.

    Raises:
        OfficerTwice: somebody is.
    """
    seen: set[str] = set()
    for role in ROLES:
        name = cleaned(str(answers.get(role) or ""))
        if name and folded(name) in seen:
            raise OfficerTwice(name=name)
        seen.add(folded(name))


def _beside(others: list[Path]) -> Message:
    return message(
        N_("Another ledger lies in this folder already: {names}."),
        names=tuple(path.name for path in others),
    )


def _others(session: Session) -> list[Path]:
    """The ledgers that lie in the folder where the new one will be."""
    return ledgers_in(session.file(session.ledger).parent if session.ledger else Path())


def _create(session: Session, answers: Values) -> None:
    _check_officers(answers)
    from kubebook.store.ledger import create_ledger
    from kubebook.store.paths import typed as quoted

    path = session.file(session.ledger) if session.ledger else Path(file_name(answers["name"]))
    change = start_group(
        name=answers["name"],
        village=answers["village"],
        today=session.day(),
        details={
            KIND.key: KINDS[0],
            **{key: answers[key] for key in (KIND.key, *HELPERS) if key in answers},
        },
        officers={role: answers[role] for role in ROLES if answers.get(role)},
    )
    book = create_ledger(path, change, at=session.now())
    session.done = message(N_("Saved"))
    session.screen.tell(
        message(N_("The ledger of {group} begins: {path}"), group=book.group.title, path=str(path))
    )
    session.screen.say(*change.notices, *unprintable(change.put))
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
        session.ledger = str(path)


def file_name(name: str) -> str:
    """The file of a group's ledger: its name in small letters and dashes.

    Raises:
        NameMissing: the name is empty.
    """
    plain = unicodedata.normalize("NFKD", group_name(name)).encode("ascii", "ignore").decode()
    return (re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "kube")[:60] + SUFFIX

"""`format`: the forms of offices, by which everything is printed."""

from pathlib import Path

import typer

from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import PATH, Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.format_choice import (
    described,
    form_names,
    kept_formats,
    office_of,
    say_doubts,
)
from kubebook.cli.options import AS_JSON, OUTPUT
from kubebook.cli.session import Session
from kubebook.cli.showing.report_file import new_pdf
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.files import FileIsFolder
from kubebook.errors.formats import FormatChangesNothing, FormatFileExists
from kubebook.files.whole_files import write_file
from kubebook.language import translator
from kubebook.messages import N_, message

app = typer.Typer(
    cls=WordedGroup, help=N_("The forms of offices: how everything is printed, as files.")
)

WHICH = Field(
    "form",
    N_("Which form"),
    kind=PATH,
    metavar=N_("FORM"),
    usual=None,
    words=lambda session, _answers: form_names(session),
    help=N_("The name of a form, or the file of an office's"),
    hint=message(N_("The name of a form, or the file of an office's")),
)
CHECKED = WHICH._replace(label=N_("Which file"))
NEW_FILE = Field(
    "file", N_("Name of the file"), kind=PATH, help=N_("The file to be begun"), usual=None
)
PARTS = Field("parts", N_("What shall differ"), metavar=N_("PART"), many=True)
OVER = Field(
    "over",
    N_("Another form to begin from than umum"),
    "--over --atas",
    kind=PATH,
    metavar=N_("FORM"),
    hint=WHICH.hint,
    words=lambda session, _answers: form_names(session),
)


@verb(
    app,
    "list",
    AS_JSON,
    help_id=N_("List the forms that can be printed with.\n\nkubebook format list"),
)
def list_(session: Session, typed: Typed) -> None:
    """List the forms that come with kubebook, then those in the ledger; mark the one in force."""
    from kubebook.paper.formats.find import listed

    kept, in_force = kept_formats(session)
    forms = tuple(listed(kept))
    if AS_JSON.key in typed:
        session.screen.data(
            [
                {
                    "name": name,
                    "title": form.title if form else None,
                    "paper": form.sheet.name if form else None,
                    "source": form.source if form else None,
                    "in_force": name == in_force,
                }
                for name, form in forms
            ]
        )
        return
    session.screen.tell(
        *(
            message(
                N_("{name}: {told}, in force") if name == in_force else N_("{name}: {told}"),
                name=name,
                told=described(form) if form else message(N_("cannot be read")),
            )
            for name, form in forms
        )
    )
    session.screen.say(
        message(
            N_(
                "To print with one of them, once or from now on:\n"
                "  kubebook report --format NAME\n"
                "  kubebook group set --format NAME"
            )
        )
    )


@verb(
    app,
    "show",
    WHICH,
    OUTPUT._replace(help=N_("Into a file")),
    help_id=N_(
        "Show a whole form with every key and what it means; it is its own manual.\n\n"
        "kubebook format show umum"
    ),
)
def show(session: Session, typed: Typed) -> None:
    """Write the form as the text of a file."""
    from kubebook.paper.formats.manual import completed, is_of_use, remarks
    from kubebook.paper.formats.writer import written

    (which,) = given(session, typed, WHICH)
    form = completed(office_of(session, which).form)
    text = written(form, remarks(form, translator(session.language)), wanted=is_of_use)
    output = typed["output"]
    if output is None:
        session.screen.raw(text)
        return
    _write_new(session, Path(output), text)


@verb(
    app,
    "new",
    NEW_FILE,
    PARTS,
    OVER,
    help_id=N_(
        "Begin the file of an office's own form, with the parts that shall differ.\n\n"
        "kubebook format new kami.toml paper letterhead cash-book monthly\n\n"
        "A part is a table of the form (paper, labels, letterhead, titles, vouchers, "
        "accountability), a document or a book."
    ),
)
def new(session: Session, typed: Typed) -> None:
    """Write a new file with the parts that were asked for; the rest stays as it is in umum."""
    from kubebook.paper.formats.find import check_name
    from kubebook.paper.formats.new_file import begun

    (file,) = given(session, typed, NEW_FILE)
    path = Path(file)
    if not path.name:
        raise FileIsFolder(path=str(path))
    path = path if path.suffix else path.with_suffix(".toml")
    check_name(path.name)
    office = office_of(session, typed["over"] or "umum")
    text = begun(office.form, path.stem, typed.each("parts"), translator(session.language))
    _write_new(session, path, text)
    session.screen.say(
        message(
            N_("Change it in a text editor, then:\n  kubebook format check {path}"),
            path=_quoted(path),
        )
    )


@verb(
    app,
    "check",
    CHECKED,
    help_id=N_(
        "Check the file of an office's form: every fault with its line.\n\n"
        "kubebook format check bentuk-kami.toml"
    ),
)
def check(session: Session, typed: Typed) -> None:
    """Show that a form can be used, or what is wrong with it."""
    from kubebook.paper.formats.doubts import looked_through

    (file,) = given(session, typed, CHECKED)
    office = office_of(session, file)
    if doubts := looked_through(office.text, office.form):
        say_doubts(session, office.name, doubts)
    session.screen.tell(
        message(N_("{form} can be used: {told}."), form=file, told=described(office.form))
    )
    session.screen.say(
        message(
            N_(
                "To look at all that it changes, and to print with it, once or from now on:\n"
                "  kubebook format proof {form}\n"
                "  kubebook report --format {form}\n"
                "  kubebook group set --format {form}"
            ),
            form=_quoted(file),
        )
    )


@verb(
    app,
    "proof",
    CHECKED,
    OUTPUT._replace(help=N_("Where to, if not into this folder")),
    help_id=N_(
        "Print a proof sheet: each paper that a form changes, with an invented group.\n\n"
        "kubebook format proof bentuk-kami.toml"
    ),
)
def proof(session: Session, typed: Typed) -> None:
    """Write the proof sheet as PDF; a former one of the same name is replaced."""
    from kubebook.paper.formats.proof import proof_sheet

    (file,) = given(session, typed, CHECKED)
    office = office_of(session, file)
    pdf = proof_sheet(office.form, office.name, office.text)
    if pdf is None:
        raise FormatChangesNothing(name=office.name)
    output = typed["output"]
    path = new_pdf(session.file(output or PROOF_FILE.format(name=office.name)))
    write_file(path, pdf)
    session.done = message(N_("Written: {path}"), path=str(path))
    session.screen.tell(session.done)


PROOF_FILE = "contoh-{name}.pdf"
"""The name of a proof sheet, beside which nothing else is called so."""


def _write_new(session: Session, path: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        FormatFileExists: it is there already.
    """
    session.file(str(path))
    if path.exists():
        raise FormatFileExists(path=str(path))
    write_file(path, text)
    session.done = message(N_("Written: {path}"), path=str(path))
    session.screen.tell(session.done)


def _quoted(path: Path | str) -> str:
    """A name as it is typed: in quotes if it has a blank."""
    text = str(path)
    return f'"{text}"' if " " in text else text

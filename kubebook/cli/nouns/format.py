"""`format`: the forms of offices, which say how everything is printed."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kubebook.cli.asking import needed
from kubebook.cli.nouns.format_choice import described, kept_formats, office_of
from kubebook.cli.options import AsJson, Text
from kubebook.cli.session import Session, session_of
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.errors.formats import FormatFileExists
from kubebook.files.whole_files import write_file
from kubebook.language import translator
from kubebook.messages import N_, message

app = typer.Typer(
    cls=WordedGroup, help=N_("The forms of offices: how everything is printed, as files.")
)
WHICH = message(N_("Which form"))
Which = Annotated[
    Text,
    typer.Argument(metavar=N_("FORM"), help=N_("The name of a form, or the file of an office's")),
]


@app.command(
    "list",
    cls=WordedCommand,
    help=N_("List the forms that can be printed with.\n\nkubebook format list"),
)
def list_(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Those that come with kubebook, then those in the ledger, and which is in force."""
    from kubebook.paper.formats.find import listed

    session = session_of(ctx)
    kept, in_force = kept_formats(session)
    forms = tuple(listed(kept))
    if as_json:
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
                "  kubebook report --format NAMA\n"
                "  kubebook group set --format NAMA"
            )
        )
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Show a whole form with every key and what it means; it is its own manual.\n\n"
        "kubebook format show umum"
    ),
)
def show(
    ctx: typer.Context,
    name: Which = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("Into a file")),
    ] = None,
) -> None:
    """The text of a file that says the same."""
    from kubebook.paper.formats.manual import completed, is_of_use, remarks
    from kubebook.paper.formats.writer import written

    session = session_of(ctx)
    (typed,) = needed(session, (WHICH, name))
    office = office_of(session, typed)
    form = completed(office.form)
    text = written(form, remarks(form, translator(session.language)), wanted=is_of_use)
    if output is None:
        sys.stdout.write(text)
        return
    _write_new(session, output, text)


@app.command(
    cls=WordedCommand,
    help=N_(
        "Begin the file of an office's own form, with the parts that shall differ.\n\n"
        "kubebook format new kami.toml paper letterhead cash-book monthly\n\n"
        "A part is a table of the form (paper, labels, letterhead, titles, vouchers, "
        "accountability), a document or a book."
    ),
)
def new(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar=N_("FILE"), help=N_("The file to be begun"))
    ] = None,
    parts: Annotated[
        list[str] | None, typer.Argument(metavar=N_("PART"), help=N_("What shall differ"))
    ] = None,
    over: Annotated[
        Text,
        typer.Option(
            "--over", "--dari", metavar=N_("FORM"), help=N_("Another form to begin from than umum")
        ),
    ] = None,
) -> None:
    """Only what is asked for is in it; everything else stays as it is in umum."""
    from kubebook.paper.formats.find import check_name
    from kubebook.paper.formats.new_file import begun

    session = session_of(ctx)
    (typed,) = needed(session, (message(N_("Name of the file")), str(file) if file else None))
    path = Path(typed)
    path = path if path.suffix else path.with_suffix(".toml")
    check_name(path.name)
    office = office_of(session, over or "umum")
    text = begun(office.form, path.stem, tuple(parts or ()), translator(session.language))
    _write_new(session, path, text)
    session.screen.say(
        message(
            N_("Change it in a text editor, then:\n  kubebook format check {path}"),
            path=_quoted(path),
        )
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Check the file of an office's form: every fault with its line.\n\n"
        "kubebook format check bentuk-kami.toml"
    ),
)
def check(ctx: typer.Context, form: Which = None) -> None:
    """Says that it can be used, or what is wrong with it."""
    session = session_of(ctx)
    (typed,) = needed(session, (message(N_("Which file")), form))
    office = office_of(session, typed)
    session.screen.tell(
        message(N_("{form} can be used: {told}."), form=typed, told=described(office.form))
    )
    session.screen.say(
        message(
            N_(
                "To look at it, and to print with it from now on:\n"
                "  kubebook report --format {form}\n"
                "  kubebook group set --format {form}"
            ),
            form=_quoted(typed),
        )
    )


def _write_new(session: Session, path: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        FormatFileExists: it is.
    """
    session.file(str(path))
    if path.exists():
        raise FormatFileExists(path=str(path))
    write_file(path, text)
    session.screen.tell(message(N_("Written: {path}"), path=str(path)))


def _quoted(path: Path | str) -> str:
    """A name as it is typed: in quotes where it has a blank."""
    text = str(path)
    return f'"{text}"' if " " in text else text

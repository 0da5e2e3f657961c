"""Finding the form of an office that was typed: by its name, or as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from kubebook.book.records.formats import OfficeFormat
from kubebook.cli.session import Session
from kubebook.errors import KubebookError
from kubebook.errors.files import FileNotFound
from kubebook.errors.formats import FormatNotFoundNear, FormatTextless
from kubebook.errors.ledger import LedgerNotHere, SeveralLedgers
from kubebook.files.whole_files import read_file
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from kubebook.paper.documents.catalogue import Document
    from kubebook.paper.formats.find import Office
    from kubebook.paper.formats.format import Format


def office_of(session: Session, typed: str) -> "Office":
    """The form that was named: a file, one that comes with kubebook, or one in the ledger.

    Raises:
        FormatNotFound, FormatNotFoundNear: there is none.
        FormatFaulty, FormatNewer, FormatUnreadable, FormatTextless, FormatNameTaken: it cannot be
            used, and why.
    """
    from kubebook.paper.formats.built_in import names
    from kubebook.paper.formats.find import ENDING, chosen, of_file

    path = session.file(typed)
    if path.suffix.lower() != ENDING and not path.is_file():
        kept, _ = kept_formats(session)
        meant = Path(f"{typed}{ENDING}")
        if meant.is_file() and typed not in (*names(), *(one.name for one in kept)):
            raise FormatNotFoundNear(typed=typed, near=(str(meant),))
        return chosen(typed, kept)
    text = read_text(path)
    office = of_file(text, path.name, lambda name: _picture(path.parent / name))
    _tell_doubts(session, path.name, text)
    return office


def _tell_doubts(session: Session, name: str, text: str) -> None:
    """Show what in a form was perhaps not meant."""
    from kubebook.paper.formats.read import doubts_of

    if doubts := doubts_of(text):
        say_doubts(session, name, doubts)


def say_doubts(session: Session, name: str, doubts: tuple[Message, ...]) -> None:
    """Show what to look at again in a form, line by line."""
    session.screen.say(
        message(N_("Look again at {name}:\n{doubts:lines}"), name=name, doubts=doubts)
    )


def kept_formats(session: Session) -> tuple[tuple[OfficeFormat, ...], str]:
    """The forms in the ledger, and the name of that in force; nothing if no ledger is here."""
    try:
        book = session.read().book
    except (LedgerNotHere, SeveralLedgers):
        return (), ""
    return book.formats, book.group.format


def own_documents(session: Session, typed: str = "") -> "list[Document]":
    """The documents of the form typed, or of that in force in the ledger, that are its own.

    None if there is no ledger, or no form that can be read.
    """
    from kubebook.paper.documents import catalogue
    from kubebook.paper.formats.find import in_force

    try:
        if typed:
            return catalogue.own_documents(office_of(session, typed).form)
        book = session.read().book
        return catalogue.own_documents(in_force(book)) if book.group.format else []
    except KubebookError:
        return []


def form_names(session: Session) -> list[str]:
    """The forms that come with kubebook, then those in the ledger, if there is one."""
    from kubebook.paper.formats.built_in import names

    kept, _ = kept_formats(session)
    return [*names(), *(one.name for one in kept)]


def read_text(path: Path) -> str:
    """The text of a form's file, without the mark that Notepad puts before it.

    Raises:
        FileNotFound, FileIsFolder, FileUnreadable: why it cannot be read.
        FormatTextless: it is not text in UTF-8.
    """
    try:
        return read_file(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise FormatTextless(path=str(path)) from error


def _picture(path: Path) -> bytes | None:
    try:
        return read_file(path)
    except FileNotFound:
        return None


def described(form: "Format") -> tuple[str, ...]:
    """A form in a few words: its title, its sheet, its source."""
    return tuple(filter(None, (form.title, form.sheet.name, form.source)))

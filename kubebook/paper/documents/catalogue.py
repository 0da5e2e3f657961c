"""The one table of documents: the names of each, its title, the module that prints it.

A document's name, its Indonesian alias, and the name of any statement can be typed. Importing the
table loads no page.
"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from kubebook.errors.paper import DocumentNotFound, DocumentNotFoundNear
from kubebook.messages import N_
from kubebook.statements.catalogue import STATEMENTS, Listing, named, nearest, plain

if TYPE_CHECKING:
    from kubebook.paper.formats.format import Format


class Document(NamedTuple):
    """One document's line in the table.

    `of`: its time: a "month", a "year", the "day" of printing, or that of a "handover". `name` and
    `others` (with blanks between) are its names; the first of `others` is shown. `title` is a
    message id. `takes`: the fields of a `Narrowing`, with blanks between, that it can be narrowed
    by. `letter`: it is, or begins with, a letter that gets a number in the Agenda Surat. `module`
    prints it if the module of its name does not; the function is `print_` with its name. `sealed`:
    once its months are closed it stays as it is, and bears their seal.
    """

    of: Literal["month", "year", "day", "handover"]
    name: str
    others: str
    title: str
    takes: str = ""
    letter: bool = False
    module: str = ""
    sealed: bool = False

    @property
    def alias(self) -> str:
        """Its Indonesian name."""
        return self.others.partition(" ")[0]

    @property
    def narrowed_by(self) -> frozenset[str]:
        """The fields of a `Narrowing` that it can be narrowed by."""
        return frozenset(self.takes.split())

    @property
    def place(self) -> str:
        """The full name of the module that prints it."""
        return f"kubebook.paper.documents.{self.module or self.name.replace('-', '_')}"


_month = partial(Document, "month")
_report = partial(Document, module="reports", sealed=True)
_letter = partial(Document, "day", letter=True)


def _table(*documents: Document) -> dict[str, Document]:
    return {document.name: document for document in documents}


DOCUMENTS: Mapping[str, Document] = _table(
    _report("month", "monthly", "laporan-bulanan bulanan", N_("Monthly financial report")),
    _report("year", "annual", "laporan-tahunan tahunan", N_("Annual report")),
    _month("notice", "pengumuman", N_("Notice")),
    _month("voucher", "kuitansi bukti", N_("Receipt slips"), "voucher", module="vouchers"),
    _month("proof-pictures", "lampiran-bukti", N_("Pictures of the proofs")),
    _month("cash-count", "pemeriksaan-kas", N_("Minutes of the cash count")),
    Document(
        "handover",
        "handover",
        "berita-acara-serah-terima serah-terima",
        N_("Minutes of the handover"),
    ),
    _letter("companion-letter", "surat-dinas surat-pendamping", N_("Letter to the Dinas Sosial")),
    _month(
        "meeting-pack",
        "berkas-rapat undangan-rapat undangan",
        N_("Papers of a meeting"),
        letter=True,
    ),
    _letter("business-plan", "proposal rencana-usaha-lengkap", N_("Business plan"), "version"),
    _letter(
        "accountability",
        "lpj laporan-pertanggungjawaban pertanggungjawaban",
        N_("Accountability report"),
        "grant",
        module="accountability.bundle",
    ),
)
OWN_PAPER = {"attendance": "kubebook.paper.documents.attendance"}
"""Statements that are not printed as a table, and the modules that print them."""
_ALIASES = {
    other: document.name for document in DOCUMENTS.values() for other in document.others.split()
}


def printable(name: str) -> Document | Listing:
    """The line of a document, or of a statement that is printed by itself."""
    return DOCUMENTS.get(name) or STATEMENTS[name]


def own_document(typed: str, form: "Format") -> Document | None:
    """A document of the office's own, by the name that its form gives it; None if it has none."""
    name = plain(typed)
    own = form.documents.get(name)
    if own is None or name in DOCUMENTS:
        return None
    return _report(own.of, name, name, own.title or name)


def own_documents(form: "Format") -> list[Document]:
    """The documents that a form has of its own, in its order."""
    return [own for name in form.documents if (own := own_document(name, form))]


def resolve_document(typed: str) -> str:
    """The name of the document or statement that `typed` means, in English or Indonesian.

    Raises:
        DocumentNotFound, DocumentNotFoundNear: no document or statement has that name.
    """
    wanted = plain(typed)
    name = _ALIASES.get(wanted, wanted)
    if name in DOCUMENTS:
        return name
    if statement := named(typed):
        return statement
    if near := nearest(typed, {**{name: name for name in DOCUMENTS}, **_ALIASES}):
        raise DocumentNotFoundNear(typed=typed, near=near)
    raise DocumentNotFound(typed=typed)


def names() -> tuple[str, ...]:
    """All names of documents, English first."""
    return (*DOCUMENTS, *_ALIASES)

"""The one table of documents: what each answers to, its title, where it is printed.

A document's name, its Indonesian alias, or the name of any statement is understood. Importing the
table loads no page.
"""

from dataclasses import dataclass

from kubebook.errors.paper import DocumentNotFound, DocumentNotFoundNear
from kubebook.messages import N_
from kubebook.statements.catalogue import named, nearest, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document's line in the table: what it answers to, its title, where it is printed.

    `letter`: it is, or begins with, a letter that takes a number in the Agenda Surat. `dated`: it
    is of the day of printing, not of a period. `yearly`: it is of a year, not of a month.
    `of_grant`: it is of one grant.
    """

    name: str
    alias: str
    title: str
    module: str
    function: str
    also: tuple[str, ...] = ()
    letter: bool = False
    dated: bool = False
    yearly: bool = False
    of_grant: bool = False


def _table(*documents: Document) -> dict[str, Document]:
    return {document.name: document for document in documents}


DOCUMENTS = _table(
    Document(
        name="monthly",
        alias="laporan-bulanan",
        title=N_("Monthly financial report"),
        module="documents.reports",
        function="print_report",
        also=("bulanan",),
    ),
    Document(
        name="annual",
        alias="laporan-tahunan",
        title=N_("Annual report"),
        module="documents.reports",
        function="print_report",
        also=("tahunan",),
        yearly=True,
    ),
    Document(
        name="notice",
        alias="pengumuman",
        title=N_("Notice"),
        module="documents.notice",
        function="print_notice",
    ),
    Document(
        name="voucher",
        alias="kuitansi",
        title=N_("Receipt slips"),
        module="documents.vouchers",
        function="print_vouchers",
        also=("bukti",),
    ),
    Document(
        name="proof-pictures",
        alias="lampiran-bukti",
        title=N_("Pictures of the proofs"),
        module="documents.proof_pictures",
        function="print_proof_pictures",
    ),
    Document(
        name="cash-count",
        alias="pemeriksaan-kas",
        title=N_("Minutes of the cash count"),
        module="documents.cash_count",
        function="print_cash_count",
    ),
    Document(
        name="companion-letter",
        alias="surat-dinas",
        also=("surat-pendamping",),
        title=N_("Letter to the Dinas Sosial"),
        module="documents.companion_letter",
        function="print_companion_letter",
        letter=True,
        dated=True,
    ),
    Document(
        name="meeting-pack",
        alias="berkas-rapat",
        title=N_("Papers of a meeting"),
        module="documents.meeting_pack",
        function="print_meeting_pack",
        also=("undangan-rapat", "undangan"),
        letter=True,
    ),
    Document(
        name="business-plan",
        alias="proposal",
        title=N_("Business plan"),
        module="documents.business_plan",
        function="print_business_plan",
        also=("rencana-usaha-lengkap",),
        letter=True,
        dated=True,
    ),
    Document(
        name="accountability",
        alias="lpj",
        also=("laporan-pertanggungjawaban", "pertanggungjawaban"),
        title=N_("Accountability report"),
        module="documents.accountability.bundle",
        function="print_accountability",
        letter=True,
        dated=True,
        of_grant=True,
    ),
)
OWN_PAPER = {"attendance": ("documents.attendance", "print_attendance")}
"""Statements that are not printed as a table: the module and the function that print them."""
_ALIASES = {
    typed: document.name
    for document in DOCUMENTS.values()
    for typed in (document.alias, *document.also)
}


def resolve_document(typed: str) -> str:
    """The name of the document or statement that `typed` names, in English or Indonesian.

    Raises:
        DocumentNotFound, DocumentNotFoundNear: neither is called so.
    """
    wanted = plain(typed)
    name = _ALIASES.get(wanted, wanted)
    if name in DOCUMENTS:
        return name
    if statement := named(typed):
        return statement
    if near := nearest(typed, names()):
        raise DocumentNotFoundNear(typed=typed, near=near)
    raise DocumentNotFound(typed=typed)


def names() -> tuple[str, ...]:
    """Everything that names a document, English first."""
    return (*DOCUMENTS, *_ALIASES)

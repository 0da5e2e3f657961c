"""Every command and its names: one table, read without importing a command."""

from collections.abc import Mapping
from typing import NamedTuple

from kubebook.messages import N_


class Command(NamedTuple):
    """A command's Indonesian name, its module under `kubebook.cli`, and one line of help."""

    other: str
    module: str
    help: str


_ROWS = (
    ("status keadaan", "showing.status", N_("Where the group stands, and what to do next")),
    ("receipt terima", "recording.commands", N_("Record money that came in")),
    ("expense bayar", "recording.commands", N_("Record money that was paid")),
    ("transfer pindah", "recording.commands", N_("Move money between kas and bank")),
    ("settle bon", "recording.settle", N_("What is owed is paid, to the group or by it")),
    ("adjust sesuaikan", "recording.commands", N_("Record a change without money")),
    ("opening saldo-awal", "recording.commands", N_("Take over a balance from an older book")),
    ("entry transaksi", "recording.entry", N_("List, show, correct and prove entries")),
    ("search cari", "showing.search", N_("Find entries of all years by their words")),
    ("show lihat", "showing.show", N_("Show a book or statement on the screen")),
    ("receivables piutang", "showing.debts", N_("Who owes the group, and since when")),
    ("payables utang", "showing.debts", N_("Whom the group owes, and since when")),
    ("report laporan", "showing.report", N_("Print a report as PDF")),
    ("member anggota", "nouns.member", N_("The members and their offices")),
    ("meeting rapat", "nouns.meeting", N_("The meetings of the members")),
    ("visit kunjungan", "nouns.visit", N_("The visits of the companion")),
    ("problem kendala", "nouns.problem", N_("What stands in the way, until it is solved")),
    ("letter surat", "nouns.letter", N_("The letters, their numbers and answers")),
    ("account pos", "nouns.account", N_("The accounts that entries name")),
    ("grant bantuan", "nouns.grant", N_("The awards of aid, from decree to proof")),
    ("plan rencana", "nouns.plan", N_("The budget plan (RAB) and how far it is realised")),
    ("asset inventaris", "nouns.asset", N_("The goods of the group: its inventory")),
    ("group kelompok", "nouns.group", N_("The group's name, place and helpers")),
    ("format bentuk", "nouns.format", N_("The forms of offices: how it is printed")),
    ("export ekspor", "showing.export", N_("Write a statement or the ledger for other programs")),
    ("import impor", "ledger.import_file", N_("Read entries from a CSV file")),
    ("count hitung", "closings.count", N_("Count the money against the book, with witnesses")),
    ("close tutup", "closings.month", N_("Close a month: it is sealed and stays as it is")),
    ("reopen buka-lagi", "closings.month", N_("Open the month closed last again")),
    ("handover serah-terima", "closings.handover", N_("The treasurer hands over to the next")),
    (
        "history riwayat",
        "showing.history",
        N_("What was done to a month, also after printing"),
    ),
    ("check periksa", "showing.check", N_("List everything wrong or missing in book and file")),
    ("backup salin", "ledger.backup", N_("Copy the book to a flash drive, and prove the copy")),
    ("restore pulihkan", "ledger.restore", N_("Go back to a copy of the ledger")),
    ("init mulai", "ledger.init", N_("Begin the ledger of a group")),
    ("demo contoh", "ledger.demo", N_("Try everything with an invented group")),
)
"""Its two names, its module and its help, in the order in which help lists them."""
TABLE: Mapping[str, Command] = {
    name: Command(other, module, help_id)
    for names, module, help_id in _ROWS
    for name, other in [names.split()]
}

SUBCOMMANDS: Mapping[str, str] = {
    "daftar": "list",
    "lihat": "show",
    "tambah": "add",
    "ubah": "set",
    "batal": "void",
    "betulkan": "correct",
    "balik": "reverse",
    "ganti-nama": "rename",
    "keluar": "leave",
    "lupakan": "forget",
    "tempel": "paste",
    "impor": "import",
    "dikirim": "sent",
    "dijawab": "answered",
    "tarik": "take-back",
    "selesai": "solved",
    "lampirkan": "attach",
    "lepas": "detach",
    "hapus": "remove",
    "setujui": "approve",
    "keadaan": "status",
    "keluarkan": "retire",
    "susutkan": "depreciate",
    "baru": "new",
    "periksa": "check",
    "coba": "proof",
}
"""The Indonesian names of the commands inside nouns such as `entry`, `member` and `grant`."""

OTHER_NAMES: Mapping[str, str] = {
    **{command.other: name for name, command in TABLE.items()},
    "akun": "account",
    "cadangkan": "backup",
}
"""Every Indonesian name that can be typed; `akun` is the one that `pos` had before."""

MEANT: Mapping[str, str] = {
    "masuk": "receipt",
    "uang": "receipt",
    "jual": "receipt",
    "beli": "expense",
    "keluar": "expense",
    "cetak": "report",
    "lunas": "settle",
    "pelunasan": "settle",
    "cicilan": "settle",
    "hutang": "payables",
    "hapus": "entry void",
    "batal": "entry void",
    "betulkan": "entry correct",
    "balik": "entry reverse",
    "salinan": "backup",
    "salinan-anggota": "backup --readable",
}
"""Words that are not a command, with the command that is meant by them."""

_SAVE = N_(
    "Meanwhile record what a member brings:\n"
    "  kubebook receipt AMOUNT TEXT --account simpanan-wajib --member MEMBER"
)
_LEND = N_(
    "Meanwhile record what a member borrows, and what comes back:\n"
    "  kubebook expense AMOUNT TEXT --account piutang-anggota --member MEMBER\n"
    "  kubebook receipt AMOUNT TEXT --account piutang-anggota --member MEMBER"
)
_LATER = N_("It comes with a later version. What there is:\n  kubebook --help")
TO_COME: Mapping[str, str] = {
    **dict.fromkeys(("savings", "simpanan"), _SAVE),
    **dict.fromkeys(("loan", "pinjaman"), _LEND),
    **dict.fromkeys(("rule", "share", "combine"), _LATER),
}
"""Commands that kubebook does not have yet, with what helps until then."""

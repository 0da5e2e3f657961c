"""Every command and what it is called: one table, read without importing a command."""

from collections.abc import Mapping
from typing import NamedTuple

from kubebook.messages import N_


class Command(NamedTuple):
    """A command's module under `kubebook.cli`, its Indonesian name, and one line of help."""

    module: str
    other: str
    help: str


TABLE: Mapping[str, Command] = {
    "status": Command(
        "showing.status", "keadaan", N_("Where the group stands, and what to do next")
    ),
    "receipt": Command("recording.commands", "terima", N_("Record money that came in")),
    "expense": Command("recording.commands", "bayar", N_("Record money that was paid")),
    "transfer": Command("recording.commands", "pindah", N_("Move money between kas and bank")),
    "adjust": Command("recording.commands", "sesuaikan", N_("Record a change without money")),
    "opening": Command(
        "recording.commands", "saldo-awal", N_("Take over a balance from an older book")
    ),
    "entry": Command("nouns.entry", "transaksi", N_("List, show, correct and prove entries")),
    "show": Command("showing.show", "lihat", N_("Show a book or statement on the screen")),
    "report": Command("showing.report", "laporan", N_("Print a report as PDF")),
    "member": Command("nouns.member", "anggota", N_("The members and their offices")),
    "meeting": Command("nouns.meeting", "rapat", N_("The meetings of the members")),
    "visit": Command("nouns.visit", "kunjungan", N_("The visits of the companion")),
    "problem": Command(
        "nouns.problem", "kendala", N_("What stands in the way, until it is solved")
    ),
    "letter": Command("nouns.letter", "surat", N_("The letters, their numbers and answers")),
    "account": Command("nouns.account", "akun", N_("The accounts that entries name")),
    "grant": Command("nouns.grant", "bantuan", N_("The awards of aid, from decree to proof")),
    "plan": Command(
        "nouns.plan", "rencana", N_("The budget plan (RAB) and how far it is realised")
    ),
    "asset": Command("nouns.asset", "inventaris", N_("The goods of the group: its inventory")),
    "group": Command("nouns.group", "kelompok", N_("The group's name, place and helpers")),
    "format": Command("nouns.format", "bentuk", N_("The forms of offices: how it is printed")),
    "export": Command(
        "showing.export", "ekspor", N_("Write a statement or the ledger for other programs")
    ),
    "import": Command("ledger.import_file", "impor", N_("Read entries from a CSV file")),
    "check": Command(
        "showing.check", "periksa", N_("List everything wrong or missing in book and file")
    ),
    "restore": Command("ledger.restore", "pulihkan", N_("Go back to a copy of the ledger")),
    "init": Command("ledger.init", "mulai", N_("Begin the ledger of a group")),
    "demo": Command("ledger.demo", "contoh", N_("Try everything with an invented group")),
}

SUBCOMMANDS: Mapping[str, str] = {
    "daftar": "list",
    "lihat": "show",
    "tambah": "add",
    "ubah": "set",
    "batal": "void",
    "betulkan": "correct",
    "ganti-nama": "rename",
    "keluar": "leave",
    "lupakan": "forget",
    "impor": "import",
    "dikirim": "sent",
    "dijawab": "answered",
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
}
"""The Indonesian names of the commands inside nouns such as `entry`, `member` and `grant`."""

OTHER_NAMES: Mapping[str, str] = {command.other: name for name, command in TABLE.items()}

MEANT: Mapping[str, str] = {
    "masuk": "terima",
    "uang": "terima",
    "jual": "terima",
    "beli": "bayar",
    "keluar": "bayar",
    "cetak": "laporan",
    "hapus": "transaksi batal",
    "batal": "transaksi batal",
    "betulkan": "transaksi betulkan",
}
"""Words that are no command, with the command that is meant by them."""

_COPY = N_(
    "Meanwhile copy two things to the flash drive while nobody is typing: the file "
    "NAME.kubebook and the folder NAME.kubebook.d beside it. Then look at the copy:\n"
    "  kubebook --ledger FILE check"
)
_COUNT = N_("Meanwhile count on paper, with the form for it:\n  kubebook report cash-count")
_SAVE = N_(
    "Meanwhile record what a member brings:\n"
    "  kubebook receipt JUMLAH TEKS --account simpanan-wajib --member ANGGOTA"
)
_LEND = N_(
    "Meanwhile record what a member borrows, and what comes back:\n"
    "  kubebook expense JUMLAH TEKS --account piutang-anggota --member ANGGOTA\n"
    "  kubebook receipt JUMLAH TEKS --account piutang-anggota --member ANGGOTA"
)
_LATER = N_("It comes with a later version. What there is:\n  kubebook --help")
TO_COME: Mapping[str, str] = {
    **dict.fromkeys(("backup", "cadangkan", "salin"), _COPY),
    **dict.fromkeys(("count", "hitung"), _COUNT),
    **dict.fromkeys(("savings", "simpanan"), _SAVE),
    **dict.fromkeys(("loan", "pinjaman"), _LEND),
    **dict.fromkeys(("close", "tutup", "reopen", "handover", "rule", "share", "combine"), _LATER),
}
"""Commands that kubebook is still to learn, with what helps until then."""

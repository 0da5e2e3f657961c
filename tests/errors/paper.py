"""Documents that are not there, or have nothing to print yet."""

from kubebook.errors.paper import DocumentNotFound, DocumentNotFoundNear, PeriodNotBegun
from tests.errors.case import GROUP, Case

CASES = [
    Case(
        PeriodNotBegun,
        "report notice --period 2027-03",
        en=(
            "error: This period begins on 1 March 2027; there is nothing in it to print and sign "
            "yet.\n"
            "  kubebook report notice --period 2026-10   prints one that has begun"
        ),
        id=(
            "Belum bisa: Periode ini baru mulai 1 Maret 2027; belum ada yang bisa dicetak dan "
            "ditandatangani.\n"
            "  kubebook laporan pengumuman --periode 2026-10   mencetak periode yang sudah mulai"
        ),
        before=(GROUP,),
    ),
    Case(
        DocumentNotFound,
        "report foo",
        en=(
            'error: There is no document "foo".\n'
            "  kubebook report --help   lists them all\n"
            "  kubebook show            lists the statements, which can be printed too"
        ),
        id=(
            'Belum bisa: Tidak ada dokumen "foo".\n'
            "  kubebook laporan --help   menampilkan semuanya\n"
            "  kubebook lihat            menampilkan buku dan laporan, yang juga bisa dicetak"
        ),
        before=(GROUP,),
    ),
    Case(
        DocumentNotFoundNear,
        "report pengumum",
        en=(
            'error: There is no document "pengumum". Perhaps: notice\n'
            "  kubebook report --help   lists them all\n"
            "  kubebook show            lists the statements, which can be printed too"
        ),
        id=(
            'Belum bisa: Tidak ada dokumen "pengumum". Mungkin maksudnya: pengumuman\n'
            "  kubebook laporan --help   menampilkan semuanya\n"
            "  kubebook lihat            menampilkan buku dan laporan, yang juga bisa dicetak"
        ),
        before=(GROUP,),
    ),
]

"""What is said of lines of the plan and of grants."""

from kubebook.errors.plans import GrantNotFound, PlanLineNotFound
from tests.errors.case import Case
from tests.errors.files import GROUP, row

CASES = [
    Case(
        PlanLineNotFound,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            'Line 2: The plan has no line "3".\n'
            "Mend these lines, then import the file again."
        ),
        id=(
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            'Baris 2: RAB tidak punya pos "3".\n'
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, row("2026-10-05,,penjualan,kas,5rb,Telur,,3,")),
    ),
    Case(
        GrantNotFound,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            'Line 2: There is no grant "PKH".\n'
            "Mend these lines, then import the file again."
        ),
        id=(
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            'Baris 2: Tidak ada bantuan "PKH".\n'
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, row("2026-10-05,,penjualan,kas,5rb,Telur,,,PKH")),
    ),
]

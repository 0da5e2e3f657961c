"""What is refused of pictures and PDFs that are to prove a voucher."""

from collections.abc import Callable
from pathlib import Path

from kubebook.errors.proofs import (
    PictureTooLarge,
    ProofCutShort,
    ProofEmpty,
    ProofLocked,
    ProofNone,
    ProofNotOfVoucher,
    ProofsSeveral,
    ProofTooLarge,
    ProofUnknown,
)
from tests.errors.case import GROUP, Case
from tests.pictures import PDF, locked_pdf, picture, png_head

SOLD = "receipt 5jt Telur --account penjualan"

ATTACH = "entry attach bkm1 b.jpg"


def file(data: bytes, name: str = "b.jpg") -> Callable[[], object]:
    """Leave a file in the folder."""
    return lambda: Path(name).write_bytes(data)


CASES = [
    Case(
        ProofEmpty,
        ATTACH,
        en='error: "b.jpg" is empty.\nCopy it from the phone once more, then repeat.',
        id='Belum bisa: "b.jpg" kosong.\nSalin sekali lagi dari HP, lalu ulangi.',
        before=(GROUP, SOLD, file(b"")),
    ),
    Case(
        ProofTooLarge,
        ATTACH,
        en=(
            'error: "b.jpg" has 21 MB; a proof may have 20 MB.\n'
            "Make the picture smaller, or photograph the slip once more, then repeat."
        ),
        id=(
            'Belum bisa: "b.jpg" berukuran 21 MB; satu nota paling besar 20 MB.\n'
            "Perkecil gambarnya, atau foto lagi notanya, lalu ulangi."
        ),
        before=(GROUP, SOLD, file(b"\xff\xd8\xff".ljust(20_000_001, b"\0"))),
    ),
    Case(
        ProofLocked,
        ATTACH,
        en=(
            "error: b.jpg is a PDF with a password or a lock: not everybody can open or print it.\n"
            "Open it with its password and print it to a new PDF without one, or take a photo of "
            "it; then attach that."
        ),
        id=(
            "Belum bisa: b.jpg adalah PDF yang dikunci atau berkata sandi: tidak semua orang bisa "
            "membuka atau mencetaknya.\n"
            "Buka dengan kata sandinya lalu cetak ke PDF baru tanpa kata sandi, atau foto saja; "
            "lampirkan yang itu."
        ),
        before=(GROUP, SOLD, file(locked_pdf())),
    ),
    Case(
        ProofUnknown,
        ATTACH,
        en=(
            'error: "b.jpg" is no JPEG or PNG picture and no PDF.\n'
            "Save it as one of these on the phone or computer, then repeat."
        ),
        id=(
            'Belum bisa: "b.jpg" bukan gambar JPEG atau PNG, dan bukan PDF.\n'
            "Simpan sebagai salah satunya di HP atau komputer, lalu ulangi."
        ),
        before=(GROUP, SOLD, file(b"nota pakan, contoh")),
    ),
    Case(
        ProofCutShort,
        ATTACH,
        en='error: "b.jpg" is not whole: its end is missing.\n'
        "Copy it from the phone once more, then repeat.",
        id='Belum bisa: "b.jpg" tidak utuh: bagian akhirnya tidak ada.\n'
        "Salin sekali lagi dari HP, lalu ulangi.",
        before=(GROUP, SOLD, file(picture()[:-40])),
    ),
    Case(
        PictureTooLarge,
        ATTACH,
        en=(
            'error: "b.jpg" is a picture of 100.000 × 100.000 points, which is too large to '
            "print.\n"
            "Make it smaller, or photograph the slip once more, then repeat."
        ),
        id=(
            'Belum bisa: "b.jpg" adalah gambar 100.000 × 100.000 titik, terlalu besar untuk '
            "dicetak.\n"
            "Perkecil gambarnya, atau foto lagi notanya, lalu ulangi."
        ),
        before=(GROUP, SOLD, file(png_head(100_000, 100_000))),
    ),
    Case(
        ProofNone,
        "entry detach bkm1",
        en=("error: BKM-2026-0001 has no proof.\n  kubebook show proofs   shows which have one"),
        id=(
            "Belum bisa: BKM-2026-0001 tidak punya nota.\n"
            "  kubebook lihat daftar-bukti   menampilkan yang punya"
        ),
        before=(GROUP, SOLD),
    ),
    Case(
        ProofsSeveral,
        "entry detach bkm1",
        en=(
            "error: BKM-2026-0001 has several proofs: 1 b.jpg, 2 c.pdf\n"
            "Say which one: kubebook entry detach BKM-2026-0001 1"
        ),
        id=(
            "Belum bisa: BKM-2026-0001 punya beberapa nota: 1 b.jpg, 2 c.pdf\n"
            "Sebut yang mana: kubebook transaksi lepas BKM-2026-0001 1"
        ),
        before=(GROUP, SOLD, file(picture()), file(PDF, "c.pdf"), f"{ATTACH} c.pdf"),
    ),
    Case(
        ProofNotOfVoucher,
        "entry detach bkm1 7",
        en="error: BKM-2026-0001 has no proof 7.\nIt has: 1 b.jpg",
        id="Belum bisa: BKM-2026-0001 tidak punya nota 7.\nYang ada: 1 b.jpg",
        before=(GROUP, SOLD, file(picture()), ATTACH),
    ),
]

"""The invented cash book of `look`: CONTOH (rekaan), as the value a statement would be."""

from datetime import date

from kubebook.messages import Message
from kubebook.periods import Period
from kubebook.screen.lines import Styled
from kubebook.statements.statement import Column, Row, Statement

OCTOBER = Period(date(2026, 10, 1), date(2026, 11, 1))
COLUMNS = (
    Column(name="no", heading="No", kind="number"),
    Column(name="date", heading="Tanggal", kind="date"),
    Column(name="voucher", heading="No. Bukti"),
    Column(name="text", heading="Uraian"),
    Column(name="in", heading="Penerimaan", kind="money"),
    Column(name="out", heading="Pengeluaran", kind="money"),
    Column(name="balance", heading="Saldo", kind="money"),
)
ENTRIES: tuple[tuple[int, str, str, int | None, int | None, int | None], ...] = (
    (
        1,
        "BKM-2026-0018",
        "Penjualan telur 4 rak @60.000, Warung Bu Ijah",
        240_000,
        None,
        11_545_000,
    ),
    (
        2,
        "BKK-2026-0041",
        "Pakan petelur 2 karung @400.000, Toko Tani Subur",
        None,
        800_000,
        10_745_000,
    ),
    (3, "BKM-2026-0019", "Penjualan telur 3 rak @60.000, eceran", 180_000, None, 10_925_000),
    (3, "BKK-2026-0042", "Konsumsi rapat anggota 3 Oktober", None, 120_000, 10_805_000),
    (5, "BBK-2026-0009", "Ambil uang bank untuk kas Rp1.500.000", None, None, 10_805_000),
    (
        6,
        "BBK-2026-0010",
        "Ayam petelur siap telur 60 ekor @85.000, Peternakan Sumber Telur",
        None,
        5_100_000,
        5_705_000,
    ),
    (6, "BKK-2026-0043", "Ongkos angkut ayam, 1 rit", None, 150_000, 5_555_000),
    (8, "BKM-2026-0020", "Penjualan telur 6 rak @60.000, Warung Bu Ijah", 360_000, None, 5_915_000),
    (9, "BKK-2026-0044", "Obat cacing dan vitamin ayam, Toko Tani Subur", None, 165_000, 5_750_000),
    (
        10,
        "BKM-2026-0021",
        "Penjualan telur 5 rak @60.000, pasar mingguan",
        300_000,
        None,
        6_050_000,
    ),
    (10, "BKK-2026-0045", "Tempat pakan dan minum 8 set @35.000", None, 280_000, 5_770_000),
    (12, "BKM-2026-0022", "Penjualan pupuk kandang 6 karung @25.000", 150_000, None, 5_920_000),
    (
        13,
        "BKM-2026-0023",
        "Penjualan telur 4 rak @60.000, Warung Bu Ijah",
        240_000,
        None,
        6_160_000,
    ),
    (
        14,
        "BKK-2026-0046",
        "Pakan petelur 2 karung @400.000, Toko Tani Subur",
        None,
        800_000,
        5_360_000,
    ),
    (15, "BKM-2026-0024", "Penjualan telur 3 rak @60.000, eceran", 180_000, None, 5_540_000),
    (16, "BKK-2026-0047", "Token listrik kandang", None, 102_500, 5_437_500),
    (
        17,
        "BKM-2026-0025",
        "Pelunasan sebagian utang telur bulan September, Warung Simpang",
        240_000,
        None,
        5_677_500,
    ),
    (
        17,
        "BKM-2026-0026",
        "Penjualan telur 4 rak @60.000, pasar mingguan",
        240_000,
        None,
        5_917_500,
    ),
    (
        19,
        "BKM-2026-0027",
        "Penjualan telur 5 rak @60.000, Warung Bu Ijah",
        300_000,
        None,
        6_217_500,
    ),
    (20, "BKK-2026-0048", "Rak telur plastik 10 buah @7.500", None, 750_000, None),
    (20, "BKK-2026-0049", "Rak telur plastik 10 buah @7.500", None, 75_000, 6_142_500),
    (21, "BKM-2026-0028", "Simpanan sukarela Suparti", 50_000, None, 6_192_500),
    (
        22,
        "BKM-2026-0029",
        "Penjualan telur 6 rak @60.000, Katering Tambun",
        360_000,
        None,
        6_552_500,
    ),
    (
        23,
        "BKK-2026-0050",
        "Pakan petelur 2 karung @400.000, Toko Tani Subur",
        None,
        800_000,
        5_752_500,
    ),
    (24, "BKM-2026-0030", "Penjualan pupuk kandang 4 karung @25.000", 100_000, None, 5_852_500),
    (
        24,
        "BKM-2026-0031",
        "Penjualan telur 4 rak @60.000, pasar mingguan",
        240_000,
        None,
        6_092_500,
    ),
    (26, "BKK-2026-0051", "Perbaikan atap kandang: seng 3 lembar, paku", None, 215_000, 5_877_500),
    (
        27,
        "BKM-2026-0032",
        "Penjualan telur 7 rak @60.000, Katering Tambun",
        420_000,
        None,
        6_297_500,
    ),
    (28, "BBM-2026-0004", "Bunga bank Oktober", 12_350, None, 6_309_850),
    (28, "BBK-2026-0011", "Biaya administrasi rekening", None, 10_000, 6_299_850),
    (29, "BKM-2026-0033", "Iuran IKS 10 anggota @10.000", 100_000, None, 6_399_850),
    (30, "BKK-2026-0052", "Santunan sakit dari IKS, Agus Dehen", None, 100_000, 6_299_850),
    (
        31,
        "BKM-2026-0034",
        "Penjualan telur 6 rak @60.000, pasar mingguan",
        360_000,
        None,
        6_659_850,
    ),
)


def statement(
    *rows: Row,
    notes: tuple[str, ...] = (),
    columns: tuple[Column, ...] = COLUMNS,
    period: Period = OCTOBER,
) -> Statement:
    """A statement of October 2026 of these rows."""
    return Statement(
        name="cash-book",
        title="Buku Kas Umum",
        group="KUBE Ayam Berkah",
        period=period,
        when=Message("Oktober 2026"),
        columns=columns,
        rows=rows,
        notes=tuple(map(Message, notes)),
    )


def entry_rows() -> list[Row]:
    """The 33 entries of October 2026; one of them is void."""
    return [
        Row(
            cells={
                "no": number,
                "date": date(2026, 10, day),
                "voucher": voucher,
                "text": text,
                "in": money_in,
                "out": money_out,
                "balance": balance,
            },
            level="item" if balance is not None else "void",
        )
        for number, (day, voucher, text, money_in, money_out, balance) in enumerate(ENTRIES, 1)
    ]


def cash_book() -> Statement:
    """The whole book: opening, entries, totals, and the sentences under it."""
    return statement(
        Row(cells={"text": Message("Saldo awal"), "balance": 11_305_000}, level="opening"),
        *entry_rows(),
        Row(cells={"text": Message("Jumlah"), "in": 4_072_350, "out": 8_717_500}, level="total"),
        Row(cells={"text": Message("Saldo akhir"), "balance": 6_659_850}, level="total"),
        notes=("Kas 3.057.500, bank 3.602.350.", "BKK-2026-0048 batal, tidak dihitung."),
    )


def text_of(lines: list[Styled]) -> str:
    """Lines as a pipe gets them."""
    return "".join(f"{line.text}\n" for line in lines)

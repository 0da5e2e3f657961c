"""The words of the accountability report in the format `umum` (GUIDELINE section 3).

Values: an office's own words, in Indonesian as all paper is. Their places are filled with what the
book says; a paragraph, point or line whose fact is unknown goes.
"""

from types import MappingProxyType

from kubebook.messages import N_
from kubebook.paper.format import (
    AccountabilityForm,
    Chapter,
    LetterForm,
    Pledge,
    Signer,
    Signing,
)


def _texts(words: str) -> tuple[str, ...]:
    """Paragraphs parted by empty lines, each on one line."""
    return tuple(" ".join(text.split()) for text in words.strip().split("\n\n"))


def _paragraphs(words: str) -> tuple[tuple[str, ...], ...]:
    """The same where each paragraph stays or goes whole."""
    return tuple((text,) for text in _texts(words))


# --- the covering letter -------------------------------------------------------------------------

_RECEIVED, _ENCLOSED, _THANKS = _texts("""
Kami pengurus {group}, telah menerima {strong_label} tahun anggaran {year} dari {giver}{by_decree}
sebesar {strong_received} ({received_words}). Bersama surat ini kami sampaikan laporan
pertanggungjawaban penggunaannya sampai dengan {until}.

Sebagai bahan pertimbangan, terlampir:

Demikian laporan ini kami sampaikan. Atas perhatian dan bantuan Bapak/Ibu kami ucapkan terima kasih.
""")

COVERING_LETTER = LetterForm(
    subject="Penyampaian Laporan Pertanggungjawaban {label}",
    to=("{giver}", "di tempat"),
    enclosed="1 (satu) bendel",
    paragraphs=MappingProxyType(
        {"received": _RECEIVED, "enclosed": _ENCLOSED, "thanks": _THANKS},
    ),
    points=MappingProxyType(
        {
            "usage": "Laporan Penggunaan Bantuan dan uraiannya;",
            "plan": "Rencana Anggaran Biaya (RAB) dan realisasinya;",
            "books": "Buku Kas Umum, Daftar Bukti dan salinan bukti pengeluaran;",
            "pledges": "Pakta Integritas dan surat pernyataan.",
        }
    ),
    signing=Signing(left=(Signer(who="ketua"),)),
    copies=("{village_head}", "Arsip"),
)


# --- the chapters --------------------------------------------------------------------------------

_CHAPTERS = (
    Chapter(
        title="Pendahuluan",
        paragraphs=_paragraphs("""
{group} adalah kelompok keluarga yang menjalankan satu usaha bersama untuk menaikkan penghasilan
anggotanya.

Usaha kelompok: {business}.

Anggota kelompok {members} orang.

Pengurus kelompok: {officers}.

Pendamping kelompok: {companion}.

Pada tahun anggaran {year} kelompok mendapat {label} dari {giver}{by_decree}, sebesar {promised}
({promised_words}), dari sumber anggaran {budget}.
"""),
    ),
    Chapter(
        title="Maksud dan Tujuan",
        paragraphs=_paragraphs("""
Laporan ini dibuat sebagai pertanggungjawaban kelompok kepada pemberi bantuan, pemerintah setempat
dan seluruh anggota, agar penggunaan bantuan diketahui secara terbuka dan dapat diperiksa.

Bantuan dimaksudkan untuk menjalankan dan mengembangkan usaha kelompok menurut Rencana Anggaran
Biaya (RAB), dengan tujuan agar usaha itu memberi penghasilan yang tetap bagi anggota.

Hasil usaha dijual kepada: {market}.
"""),
    ),
    Chapter(
        title="Realisasi Penggunaan Dana",
        paragraphs=_paragraphs("""
Penerimaan dan penggunaan bantuan sampai dengan {until} adalah sebagai berikut. Setiap angka berasal
dari bukti yang nomornya disebut di sampingnya.
"""),
        figures=True,
    ),
    Chapter(
        title="Penutup",
        paragraphs=_paragraphs("""
Demikian laporan pertanggungjawaban ini kami buat dengan sebenarnya. Bukti asli disimpan oleh
kelompok dan siap diperiksa sewaktu-waktu.

Kami menyampaikan terima kasih kepada {giver} atas bantuan yang diberikan, dan kepada semua pihak
yang telah membantu kelompok kami.
"""),
    ),
)


# --- the statements ------------------------------------------------------------------------------

_OPENING, _CLOSING = _texts("""
bertindak untuk dan atas nama {group}, selaku penerima {label} tahun anggaran {year}, dengan ini
menyatakan bahwa saya:

Demikian pernyataan ini saya buat dengan sadar dan sebenarnya, tanpa paksaan dari pihak mana pun,
untuk dipergunakan sebagaimana mestinya.
""")
_PLEDGES = (
    Pledge(
        title="Pakta Integritas",
        opening=_OPENING,
        points=_texts("""
tidak akan melakukan praktik korupsi, kolusi dan nepotisme (KKN) dalam penggunaan dana bantuan;

akan melaporkan kepada pihak yang berwenang apabila mengetahui adanya indikasi KKN dalam penggunaan
dana bantuan;

akan menggunakan dana bantuan sesuai dengan proposal dan Rencana Anggaran Biaya (RAB) yang telah
disetujui;

bersedia diperiksa oleh aparat pengawas sesuai dengan ketentuan peraturan perundang-undangan;

apabila melanggar hal-hal tersebut, bersedia menerima sanksi sesuai dengan ketentuan peraturan
perundang-undangan.
"""),
        closing=_CLOSING,
    ),
    Pledge(
        title="Surat Pernyataan Tanggung Jawab",
        opening=_OPENING,
        points=_texts("""
bertanggung jawab penuh, baik secara formal maupun material, atas penggunaan dana bantuan yang
diterima sebesar {received} ({received_words});

menggunakan dana bantuan sesuai dengan proposal dan Rencana Anggaran Biaya (RAB) yang telah
disetujui, sebagaimana diuraikan dalam laporan pertanggungjawaban;

menyimpan semua bukti asli pengeluaran untuk keperluan pemeriksaan;

apabila di kemudian hari terbukti terdapat penyimpangan dalam penggunaannya, bersedia
mempertanggungjawabkannya sesuai dengan ketentuan peraturan perundang-undangan.
"""),
        closing=_CLOSING,
    ),
    Pledge(
        title="Surat Pernyataan Kesanggupan Menyampaikan Pertanggungjawaban",
        opening=_OPENING,
        points=_texts("""
sanggup menyampaikan laporan pertanggungjawaban penggunaan dana bantuan kepada {giver} paling lambat
tanggal {due};

bertanggung jawab atas kebenaran isi laporan dan kelengkapan buktinya;

bersedia melengkapi laporan apabila masih ada kekurangan.
"""),
        closing=_CLOSING,
    ),
)


# --- the whole -----------------------------------------------------------------------------------

(_TRUTH,) = _texts("""
Laporan ini dibuat dengan sebenarnya menurut buku dan bukti yang ada pada kelompok. Apabila di
kemudian hari ternyata terdapat kekeliruan, kami bersedia mempertanggungjawabkannya.
""")

ACCOUNTABILITY = AccountabilityForm(
    sections=(
        *("missing", "cover", "letter", "usage", "chapters"),
        *("plan", "plan-progress", "cash-book", "proofs", "pictures"),
        *("goods", "photographs", "bank", "pledges", "returned"),
    ),
    cover=(
        "Laporan Pertanggungjawaban",
        "{label}",
        "Tahun Anggaran {year}",
        "Oleh",
        "{name}",
        "{address}",
        "{village}",
        "{district}",
        "{regency}",
    ),
    truth=_TRUTH,
    chapters=_CHAPTERS,
    pledges=_PLEDGES,
    glued=MappingProxyType(
        {
            "photographs": "Foto Kegiatan dan Barang",
            "bank": "Salinan Buku Rekening, Halaman Terakhir",
            "returned": "Surat Tanda Setoran (STS)",
        }
    ),
    signing=Signing(
        left=(Signer(who="ketua"), Signer(who="companion", lead=N_("Seen by,"))),
        right=(Signer(who="bendahara"), Signer(who="village_head")),
    ),
    closing=Signing(right=(Signer(who="ketua"),)),
)

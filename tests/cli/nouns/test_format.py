"""`format` and the options of that name: an office's form from its file to ledger and paper."""

import json
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kubebook.book.group import choose_format, format_text, set_group
from kubebook.paper.formats.find import in_force
from kubebook.store.ledger import edit_ledger
from tests.cli.desk import Desk
from tests.paper.reading import pages_of, sizes_of, words_of
from tests.pictures import picture
from tests.store import sample

OURS = """\
format = 1
title = "Bentuk kami"

[paper]
size = "F4"

[letterhead]
logo = "logo.png"

[books.cash-book]
columns = [
  { field = "date", heading = "Hari" },
  { field = "text", heading = "Keterangan", width = "rest" },
  { field = "in", heading = "Masuk (Rp)" },
  { field = "out", heading = "Keluar (Rp)" },
]
"""


def write(folder: Path, text: str = OURS, name: str = "kami.toml") -> None:
    """An office's file, with a logo beside it."""
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "logo.png").write_bytes(picture(1200, 1400, kind="PNG"))


def paper(desk: Desk, line: str) -> bytes:
    """The PDF that a command writes."""
    answer = desk(f"{line} -o out.pdf")
    assert answer.code == 0, answer.err
    return (desk.folder / "out.pdf").read_bytes()


def test_the_forms_that_come_along_are_listed_without_a_ledger(bare: Desk) -> None:
    """In both languages; for scripts as JSON."""
    answer = bare("format list")
    assert answer.code == 0
    assert [line.split(":")[0] for line in answer.out.splitlines()] == [
        "umum", "cilacap-a", "cilacap-b", "desa", "hibah-daerah",
    ]  # fmt: skip
    assert answer.out == bare("bentuk daftar").out
    rows = json.loads(bare("format list --json").out)
    assert rows[-1] == {
        "name": "hibah-daerah",
        "title": "Pertanggungjawaban hibah daerah",
        "paper": "F4",
        "source": "Babel, Kapuas, Bima, Malang, Tegal",
        "in_force": False,
    }


def test_an_offices_file_prints_once_without_being_kept(run: Desk) -> None:
    """`report --format FILE` tries a form out; the ledger stays as it is."""
    write(run.folder)
    before = run.path.read_bytes()
    words = words_of(paper(run, "report cash-book --format kami.toml"))
    assert "Hari Keterangan" in words
    assert "No. Bukti" not in words
    assert run.path.read_bytes() == before


def test_a_chosen_form_travels_in_the_ledger_with_its_logo(run: Desk, tmp_path: Path) -> None:
    """On another laptop, without the file and the logo, the same bytes are printed."""
    write(run.folder)
    answer = run("group set --format kami.toml")
    assert (answer.code, answer.out) == (0, "Tersimpan untuk KUBE Ayam Contoh: Bentuk laporan.\n")
    assert run.book.group.format == "kami"
    assert "data:image/" in format_text(run.book)
    here = paper(run, "report cash-book")
    assert sizes_of(here) == {(215, 330)}

    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(run.path, other / run.path.name)
    there = Desk(folder=other, environ=run.environ)
    assert paper(there, "report cash-book") == here
    assert "kami: Bentuk kami, F4, sedang dipakai" in there("format list").out
    assert words_of(paper(there, "report cash-book --format umum")) != words_of(here)


def test_the_groups_own_logo_travels_too(run: Desk, tmp_path: Path) -> None:
    """Each of the two letterheads has its own: a letter bears the group's, a book the office's."""
    write(run.folder, OURS + '\n[group_letterhead]\nlogo = "kube.png"\n')
    refused = run("group set --format kami.toml")
    assert refused.code == 1
    assert 'group_letterhead.logo: tidak ada berkas "kube.png"' in " ".join(refused.err.split())
    (run.folder / "kube.png").write_bytes(picture(300, 300, kind="PNG"))
    assert run("group set --format kami.toml").code == 0
    assert format_text(run.book).count("data:image/") == 2
    here = [paper(run, f"report {name}") for name in ("cash-book", "cash-count")]
    logos = [PdfReader(BytesIO(pdf)).pages[0].images for pdf in here]
    assert [len(images) for images in logos] == [1, 1]
    assert logos[0][0].image != logos[1][0].image

    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(run.path, other / run.path.name)
    there = Desk(folder=other, environ=run.environ)
    assert [paper(there, f"report {name}") for name in ("cash-book", "cash-count")] == here


def test_the_logo_in_the_ledger_is_small(run: Desk) -> None:
    """A photograph of a megabyte does not make each ledger a megabyte longer."""
    write(run.folder)
    (run.folder / "logo.png").write_bytes(picture(4000, 5000, kind="PNG"))
    run("group set --format kami.toml")
    assert len(format_text(run.book)) < 60_000


def test_the_sheet_of_a_form_holds_until_another_is_said(run: Desk) -> None:
    """`group set --paper` goes over the form's own; a new form brings its own again."""
    run("group set --paper F4")
    assert sizes_of(paper(run, "report recap")) == {(215, 330)}
    run("group set --format desa")
    assert sizes_of(paper(run, "report recap")) == {(210, 297)}
    run("group set --paper F4")
    assert sizes_of(paper(run, "report recap")) == {(215, 330)}
    assert sizes_of(paper(run, "report recap --format desa")) == {(210, 297)}
    assert sizes_of(paper(run, "report recap --format desa --paper F4")) == {(215, 330)}
    run("group set --paper -")
    assert sizes_of(paper(run, "report recap")) == {(210, 297)}
    run("group set --format hibah-daerah --paper A4")
    assert sizes_of(paper(run, "report recap")) == {(210, 297)}


def test_choosing_the_same_form_again_writes_nothing_new(run: Desk) -> None:
    """And the general form needs no text in the ledger."""
    run("group set --format desa")
    before = run.path.read_bytes()
    assert run("group set --format desa").code == 0
    assert run.path.read_bytes() == before
    run("group set --format umum")
    assert format_text(run.book) == ""
    assert [one.name for one in run.book.formats] == ["desa"]


def test_a_changed_file_takes_the_place_of_its_former_text(run: Desk) -> None:
    """The ledger has one form of a name; what it said before is in its history."""
    write(run.folder)
    run("group set --format kami.toml")
    write(run.folder, OURS.replace("Hari", "Tgl"))
    run("group set --format kami.toml")
    assert [one.name for one in run.book.formats] == ["kami"]
    assert "Tgl" in words_of(paper(run, "report cash-book"))
    assert words_of(paper(run, "report cash-book --format kami")) == words_of(
        paper(run, "report cash-book")
    )


def test_a_check_shows_what_to_look_at_again_and_still_passes(bare: Desk) -> None:
    """A key that nothing prints is no fault: the form prints as before."""
    text = 'format = 1\ntitle = "Kami"\n\n[documents.notice]\ntitle_at = "left"\n'
    (bare.folder / "kami.toml").write_text(text, encoding="utf-8")
    answer = bare("format check kami.toml")
    assert (answer.code, answer.out) == (0, "kami.toml bisa dipakai: Kami, A4.\n")
    assert "baris 5, documents.notice.title_at: tidak dipakai di cetakan mana pun" in answer.err
    assert "kubebook bentuk coba kami.toml" in answer.err
    assert "Periksa lagi" not in bare("format check desa").err


def test_a_proof_sheet_shows_what_a_form_changes(bare: Desk) -> None:
    """Each changed paper, with an invented group, without a ledger; a former one is replaced."""
    (bare.folder / "kami.toml").write_text(
        'format = 1\n[documents.notice]\ntitle = "PENGUMUMAN KAMI"\n'
        '[documents.kemajuan]\ntitle = "Laporan Kemajuan"\nsections = ["first-page"]\n'
        "[books.bank-book]\nnumbered = true\n",
        encoding="utf-8",
    )
    for line in ("format proof kami.toml", "bentuk coba kami.toml"):
        answer = bare(line)
        assert (answer.code, answer.out) == (0, "Ditulis: contoh-kami.pdf\n")
        pages = pages_of((bare.folder / "contoh-kami.pdf").read_bytes())
        assert all("CONTOH (rekaan)" in page for page in pages)
        assert [
            any(words in page for page in pages)
            for words in ("LAPORAN KEMAJUAN", "Setoran", "LAPORAN KEUANGAN BULANAN")
        ] == [True, True, False]
    assert bare("format proof kami.toml -o a.txt").code != 0
    assert bare("format proof kami.toml -o lain").out == "Ditulis: lain.pdf\n"


def test_a_document_of_ones_own_is_printed_by_its_name(run: Desk) -> None:
    """In a form given once, and in the form in force; another form does not know it."""
    (run.folder / "kami.toml").write_text(
        'format = 1\n[documents.kemajuan]\ntitle = "Laporan Kemajuan"\n'
        'sections = ["first-page", "signers"]\nfirst_page = ["results", "hand-lines"]\n',
        encoding="utf-8",
    )
    assert run("report kemajuan").code != 0
    answer = run("report kemajuan --format kami.toml")
    assert answer.code == 0, answer.err
    assert "Laporan Kemajuan" in answer.out
    (written,) = run.folder.glob("kemajuan-*.pdf")
    assert "LAPORAN KEMAJUAN" in words_of(written.read_bytes())
    run("group set --format kami.toml")
    assert "LAPORAN KEMAJUAN" in words_of(paper(run, "report Kemajuan"))
    assert run("report kemajuan --format umum").code != 0


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: (folder / "logo.png").unlink(), 'tidak ada berkas "logo.png"'),
        (lambda folder: (folder / "logo.png").write_bytes(b"%PDF-1.4"), '"logo.png" bukan gambar'),
        (
            lambda folder: (folder / "logo.png").write_bytes(picture(kind="PNG")[:60]),
            '"logo.png" bukan gambar',
        ),
    ],
)
def test_a_logo_that_is_no_picture_is_refused_with_its_line(
    run: Desk, spoil: object, said: str
) -> None:
    """Before anything is kept or printed."""
    write(run.folder)
    spoil(run.folder)  # type: ignore[operator]  # a function of the table above
    for line in ("format check kami.toml", "group set --format kami.toml"):
        answer = run(line)
        assert answer.code == 1
        assert answer.err.startswith(
            "Belum bisa: kami.toml perlu diperbaiki dulu:\n  baris 8, letterhead.logo: "
        )
        assert said in " ".join(answer.err.split())
    assert run.book.group.format == "umum"


def test_a_checked_file_says_what_comes_next(run: Desk) -> None:
    """Look at it once, or use it from now on."""
    write(run.folder, name="bentuk kami.toml")
    answer = run("format check", "bentuk kami.toml")
    assert answer.out == "bentuk kami.toml bisa dipakai: Bentuk kami, F4.\n"
    assert 'kubebook kelompok ubah --bentuk "bentuk kami.toml"' in answer.err
    run("group set --format", "bentuk kami.toml")
    assert run.book.group.format == "bentuk-kami"


def test_a_file_is_found_by_its_name_without_the_ending_and_begun_under_no_taken_one(
    run: Desk,
) -> None:
    """Whoever forgets the ending is told it; a new file is not called as one that comes along."""
    write(run.folder)
    answer = run("format check kami")
    assert (answer.code, "Mungkin maksudnya: kami.toml" in answer.err) == (1, True)
    assert run("format new desa paper").code == 1
    assert not (run.folder / "desa.toml").exists()


@pytest.mark.parametrize("typed", [".", "..", "", " ", "/", "a/b"])
def test_what_names_no_form_and_no_file_is_told_so(run: Desk, typed: str) -> None:
    """A folder, or nothing at all between quotes."""
    for line in ("format check", "format show"):
        answer = run(line, typed)
        assert answer.code in (1, 2)
        assert answer.err.startswith("Belum bisa: ")


def test_notepads_mark_and_line_ends_are_read(run: Desk) -> None:
    """A BOM and CR LF are no fault."""
    data = b"\xef\xbb\xbf" + OURS.replace("\n", "\r\n").replace('"logo.png"', '""').encode()
    (run.folder / "kami.toml").write_bytes(data)
    assert run("format check kami.toml").code == 0


def test_a_new_file_passes_its_own_check_and_prints_as_before(run: Desk) -> None:
    """What `format new` writes changes nothing until somebody changes it."""
    run("receipt 50rb Telur --account penjualan")
    answer = run("bentuk baru kami paper labels letterhead titles buku-kas laporan-bulanan")
    assert answer.out == "Ditulis: kami.toml\n"
    assert run("format check kami.toml").code == 0
    for document in ("monthly", "cash-book"):
        plain = paper(run, f"report {document}")
        assert paper(run, f"report {document} --format kami.toml") == plain


def test_a_form_can_be_begun_from_another(run: Desk) -> None:
    """`--over desa` begins with the columns of the village; `--dari` means an account elsewhere."""
    run("format new kami.toml buku-kas --over desa")
    assert "Kode Rekening" in (run.folder / "kami.toml").read_text("utf-8")
    assert run("bentuk baru lain.toml buku-kas --atas desa").code == 0
    assert "Kode Rekening" in (run.folder / "lain.toml").read_text("utf-8")
    assert run("bentuk baru salah.toml buku-kas --dari desa").code == 2


@pytest.mark.parametrize("typed", ["", ".", "/"])
def test_a_new_file_needs_a_name(run: Desk, typed: str) -> None:
    """A folder is none, and nothing between quotes is this folder."""
    answer = run("format new", typed, "paper")
    assert (answer.code, answer.out) == (1, "")
    assert "folder" in answer.err


def test_the_whole_form_is_shown_or_written(run: Desk) -> None:
    """On the screen for reading, with -o into a file, never over one."""
    shown = run("format show desa")
    assert "[books.cash-book]" in shown.out
    assert run("format show desa -o desa-lengkap.toml").code == 0
    assert (run.folder / "desa-lengkap.toml").read_text("utf-8") == shown.out
    assert run("format show desa -o desa-lengkap.toml").code == 1
    assert run("format check desa-lengkap.toml").code == 0


def test_letters_are_numbered_as_the_office_does(run: Desk) -> None:
    """From the next letter on; those that have a number keep it, and the count goes on."""
    run('letter add "Perihal" --to "Lurah"')
    (run.folder / "kami.toml").write_text(
        'format = 1\n[labels]\nletter_number = "470/{serial}/KUBE.{code}/{month_number}.{year}"\n'
    )
    run("group set --format kami.toml")
    run("group set --companion Ratna --regency Contoh")
    run("report companion-letter")
    assert [letter.reference for letter in run.book.letters] == [
        "001/KUBE-AC/X/2026",
        "470/2/KUBE.AC/10.2026",
    ]
    assert run("letter sent 2").code == 0
    assert run.book.letters[1].sent is not None
    run("report companion-letter --format umum")
    assert len(run.book.letters) == 2


@pytest.mark.parametrize(
    ("pattern", "first", "next_year"),
    [
        ("KUBE/{code}/{serial:03}/{year}", "KUBE/AC/001/2026", "KUBE/AC/001/2027"),
        ("470/{serial}/{month}.{year}", "470/1/X.2026", "470/1/I.2027"),
        ("{code}-{serial:02}", "AC-01", "AC-03"),
    ],
)
def test_letters_are_known_by_their_number_in_any_pattern(
    run: Desk, pattern: str, first: str, next_year: str
) -> None:
    """Written, printed, sent and listed; what check says next can be typed."""
    text = f'format = 1\n[labels]\nletter_number = "{pattern}"\n'
    (run.folder / "kami.toml").write_text(text)
    run("group set --format kami.toml --companion Ratna --companion-since 1/7/2026")
    told = run('letter add "Perihal" --to "Lurah"')
    assert first in told.out + told.err
    assert "kubebook surat dikirim 002\n" in run("report companion-letter").err
    assert run("surat dikirim 002").code == 0
    assert run(f"letter sent {first}").code == 0
    assert all(letter.sent for letter in run.book.letters)
    assert first in run("letter list").out
    late = run.with_(KUBEBOOK_TODAY="2026-12-15")
    assert 'kubebook surat dijawab 002 "..."' in late("check").out
    assert "kubebook surat daftar" in late("status").out
    later = run.with_(KUBEBOOK_TODAY="2027-01-04")
    later('letter add "Perihal lain" --to "Lurah"')
    assert run.book.letters[-1].reference == next_year
    assert later(f"letter sent {next_year}").code == 0
    assert run.book.letters[-1].sent is not None


def test_check_tells_of_a_form_that_cannot_be_read(run: Desk) -> None:
    """Of a newer kubebook, say; and printing refuses it as well."""
    edit_ledger(
        run.path,
        lambda book: choose_format(book, name="baru", text="format = 9\n"),
        stamp=sample.stamp(sample.DAY_3.replace(year=2026, month=10, day=31)),
    )
    assert "baru: tidak terbaca, sedang dipakai" in run("format list").out
    answer = run("check")
    assert answer.code == 1
    assert "baru, baris 1: versinya 9" in answer.out
    assert "\n     Kubebook yang lebih baru bisa membacanya." in answer.out
    assert run("report cash-book").code == 1
    assert run("group set --format umum").code == 0
    assert in_force(run.book).title == "Bentuk umum"


def test_check_tells_of_a_form_whose_text_is_lost_with_a_command_to_copy(run: Desk) -> None:
    """What to type begins under the sentence and, for scripts, at its first letter."""
    edit_ledger(
        run.path,
        lambda book: set_group(book, {"format": "dinas"}),
        stamp=sample.stamp(sample.DAY_3.replace(year=2026, month=10, day=31)),
    )
    assert "\n     kubebook kelompok ubah --bentuk BENTUK\n" in run("check").out
    assert "   kubebook kelompok ubah --bentuk BENTUK\n" in run("status").out
    lost = next(it for it in json.loads(run("check --json").out) if it["level"] == "fault")
    assert lost == {
        "key": "form-lost",
        "level": "fault",
        "what": "Bentuk dinas dipakai untuk mencetak, tetapi teksnya hilang.",
        "todo": "kubebook kelompok ubah --bentuk BENTUK",
    }


@pytest.mark.parametrize("text", ["format = 9\n", "format = 1\n[paper]\nsise = 3\n", "= ="])
def test_what_check_says_of_a_form_begins_without_blanks(run: Desk, text: str) -> None:
    """Whatever is wrong with it; its faults and the command stand under each other."""
    edit_ledger(
        run.path,
        lambda book: choose_format(book, name="dinas", text=text),
        stamp=sample.stamp(sample.DAY_3.replace(year=2026, month=10, day=31)),
    )
    found = next(it for it in json.loads(run("check --json").out) if it["key"] == "form-unusable")
    ways = found["todo"].splitlines()
    assert ways[0] == ways[0].lstrip()
    assert all(f"\n     {way}\n" in run("check").out for way in ways if len(way) < 70)


@pytest.mark.parametrize(
    ("path", "made"),
    [
        (r"C:\new\tim.png", r"\n, \t"),
        (r"D:\rapat\baru\foto.jpg", r"\r, \b, \f"),
        ("D:/rapat/tim.png", ""),
    ],
)
def test_a_backslash_in_the_name_of_a_logo_is_told_as_such(
    bare: Desk, path: str, made: str
) -> None:
    r"""`C:\new\tim.png` holds a line end and a tab; not that the file is missing."""
    form = bare.folder / "a.toml"
    form.write_text(f'format = 1\n[letterhead]\nlogo = "{path}"\n', "utf-8")
    answer = bare("format check a.toml")
    assert answer.code == 1
    said = f"ada {made} di teksnya" if made else f'tidak ada berkas "{path}"'
    assert f"baris 3, letterhead.logo: {said}" in answer.err


def test_a_tab_in_a_form_is_said_and_the_form_can_be_used(run: Desk) -> None:
    """When it is checked and when it is put in force; not of a form without one."""
    (run.folder / "a.toml").write_text('format = 1\ntitle = "KANTOR\\tEKNIS"\n', "utf-8")
    (run.folder / "b.toml").write_text("format = 1\ntitle = 'KANTOR\\TEKNIS'\n", "utf-8")
    for line in ("format check {}", "group set --format {}"):
        doubtful, plain = run(line.format("a.toml")), run(line.format("b.toml"))
        assert doubtful.code == plain.code == 0
        assert doubtful.err.startswith("Periksa lagi a.toml:\n  baris 2, title: ada \\t di teksnya")
        assert "Periksa lagi" not in plain.err


OWN_DOCUMENT = '[documents.kemajuan]\ntitle = "Laporan Kemajuan"\nsections = ["first-page"]\n'


def test_help_lists_the_documents_of_the_form_in_force(run: Desk) -> None:
    """Below those of kubebook; without that form they are not there, nor without a ledger."""
    run.folder.joinpath("kami.toml").write_text(OWN_DOCUMENT, encoding="utf-8")
    assert "kemajuan" not in run("report --help").out
    assert run("group set --format kami.toml").code == 0
    said = run("report --help").out
    assert "kemajuan" in said
    assert "Laporan Kemajuan" in said
    assert said.index("accountability") < said.index("kemajuan")
    run("group set --format umum")
    assert "kemajuan" not in run("report --help").out


def test_a_mistyped_document_of_ones_own_is_offered(run: Desk) -> None:
    """As one of kubebook's is."""
    run.folder.joinpath("kami.toml").write_text(OWN_DOCUMENT, encoding="utf-8")
    run("group set --format kami.toml")
    answer = run("report kemajaun")
    assert answer.code == 1
    assert "kemajuan" in answer.err

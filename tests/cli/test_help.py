"""Help and names: every command in both languages, nothing left in English, nothing cut."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
import typer

from kubebook import language
from kubebook.cli import main, typer_words
from kubebook.cli.commands import OTHER_NAMES, SUBCOMMANDS, TABLE, TO_COME
from kubebook.language import word
from kubebook.messages import Message, message
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS
from tests.cli.desk import Desk
from tests.command_names import options

WITHIN = {
    "entry": ("list", "show", "void", "reverse", "correct", "attach", "detach"),
    "member": ("add", "list", "show", "set", "leave", "forget", "import", "paste"),
    "plan": ("add", "list", "set", "remove", "import", "approve", "status"),
    "account": ("list", "add", "rename", "set"),
    "meeting": ("add", "list", "show", "set"),
    "visit": ("add", "list", "set"),
    "problem": ("add", "list", "solved"),
    "letter": ("add", "list", "sent", "answered", "take-back"),
    "asset": ("add", "list", "show", "set", "retire", "depreciate"),
    "group": ("show", "set"),
    "format": ("list", "show", "new", "check", "proof"),
}
EVERY = (
    "",
    *TABLE,
    *(f"{group} {verb}" for group, verbs in WITHIN.items() for verb in verbs),
)


def mark(text: str) -> str:
    """The message between marks, line by line: ⟦message⟧."""
    return "\n".join(f"⟦{line}⟧" if line else "" for line in text.split("\n"))


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every message is marked, so that what is left over shows."""
    monkeypatch.setattr(language, "indonesian", mark)


@pytest.mark.parametrize("command", EVERY)
@pytest.mark.usefixtures("marked")
def test_help_holds_no_text_outside_the_catalogue(bare: Desk, command: str) -> None:
    """A treasurer who reads no English can read the help of each command."""
    answer = bare(f"{command} --help")

    assert answer.code == 0
    assert answer.err == ""
    unfolded = " ".join(answer.out.split())
    left = re.sub(r"⟦[^⟦⟧]*⟧", " ", unfolded)
    left = re.sub(r"kubebook( [a-z]+)*|(?<!\w)--?[a-z][\w-]*|[\[\],:]", " ", left)
    papers = {name for it in DOCUMENTS.values() for name in (it.name, it.alias)}
    names = {*TABLE, *OTHER_NAMES, *SUBCOMMANDS, *SUBCOMMANDS.values(), *papers}
    assert {word for word in left.split() if word not in names} == set(), answer.out


@pytest.mark.parametrize("command", EVERY)
def test_help_is_indonesian_and_english(bare: Desk, command: str) -> None:
    """Headings, options and their explanation follow KUBEBOOK_LANG."""
    own = bare(f"{command} --help")
    english = bare.with_(KUBEBOOK_LANG="en")(f"{command} -h")

    assert own.out.startswith("Pemakaian: kubebook")
    assert "Tampilkan petunjuk ini" in own.out
    assert "Berkas buku kas" in own.out
    assert english.out.startswith("Usage: kubebook")
    assert "Show this help" in english.out
    assert "str>" not in own.out + english.out


@pytest.mark.parametrize("command", EVERY)
def test_help_of_no_command_is_wider_than_the_screen(bare: Desk, command: str) -> None:
    """Nothing of the help runs over the edge of 80 columns."""
    for lang in ("id", "en"):
        out = bare.with_(KUBEBOOK_LANG=lang)(f"{command} --help").out
        assert [line for line in out.splitlines() if len(line) > 80] == []


def test_help_shows_the_adjustment_that_surprises(bare: Desk) -> None:
    """Savings set against a loan: both fall, and help shows how it is typed."""
    assert "--dari piutang-anggota --ke simpanan-sukarela" in bare("adjust --help").out


@pytest.mark.parametrize(("other", "name"), [(row.other, name) for name, row in TABLE.items()])
def test_each_command_answers_to_its_indonesian_name(bare: Desk, other: str, name: str) -> None:
    """`terima` is `receipt`: the same help, the same command."""
    assert bare(f"{other} --help") == bare(f"{name} --help")


def test_the_indonesian_names_stay_from_release_to_release() -> None:
    """Scripts and habits rely on them."""
    assert " ".join(OTHER_NAMES) == (
        "keadaan terima bayar pindah bon sesuaikan saldo-awal transaksi cari lihat piutang utang "
        "laporan anggota rapat kunjungan kendala surat pos bantuan rencana inventaris kelompok "
        "bentuk ekspor impor hitung tutup buka-lagi serah-terima riwayat periksa salin "
        "pulihkan mulai contoh akun cadangkan"
    )
    assert " ".join(SUBCOMMANDS) == (
        "daftar lihat tambah ubah batal betulkan balik ganti-nama keluar lupakan tempel impor "
        "dikirim dijawab tarik selesai lampirkan lepas hapus setujui keadaan keluarkan susutkan "
        "baru periksa coba"
    )


def test_what_is_told_to_come_is_not_there_yet() -> None:
    """A command that has come leaves the table of those to come."""
    assert TO_COME.keys() & {*TABLE, *OTHER_NAMES} == set()


@pytest.mark.parametrize(("other", "verb"), SUBCOMMANDS.items())
def test_each_verb_answers_to_its_indonesian_name(bare: Desk, other: str, verb: str) -> None:
    """`anggota tambah` is `member add`, wherever the verb is known."""
    groups = [group for group, verbs in WITHIN.items() if verb in verbs]
    assert groups
    for group in groups:
        assert bare(f"{TABLE[group].other} {other} --help") == bare(f"{group} {verb} --help")


def test_each_verb_of_a_group_is_listed_with_its_other_name(bare: Desk) -> None:
    """The help of a group names each of its commands in both languages."""
    for group, verbs in WITHIN.items():
        own = bare(f"{group} --help").out
        english = bare.with_(KUBEBOOK_LANG="en")(f"{group} --help").out
        other = {verb: typed for typed, verb in SUBCOMMANDS.items()}
        for verb in verbs:
            assert f"  {other[verb]}, {verb} " in own
            assert f"  {verb}, {other[verb]} " in english


def test_a_name_without_an_indonesian_one_is_listed_once() -> None:
    """A name that the catalogue lacks is no error."""
    assert typer_words.both_names("id", "add") == "tambah, add"
    assert typer_words.both_names("en", "add") == "add, tambah"
    assert typer_words.both_names("id", "new-thing") == "new-thing"
    assert typer_words.both_names("en", "new-thing") == "new-thing"


def test_each_statement_and_document_answers_to_its_indonesian_name(run: Desk) -> None:
    """`lihat buku-kas` is `show cash-book`; a document's name is known to `report` alike."""
    run("receipt 50rb Telur --account penjualan")
    run("grant add bansos --amount 5jt --budget apbn")
    run("handover --to A01 --uncounted Sibuk --witness Ani --witness Budi")
    for name, listing in STATEMENTS.items():
        account = "--account kas" if listing.needs == "account" else ""
        assert run(f"lihat {listing.alias} {account}") == run(f"show {name} {account}")
    for name, document in DOCUMENTS.items():
        run(f"report {name}")  # the first time, a letter says its number
        first, second = run(f"laporan {document.alias}"), run(f"report {name}")
        assert first == second, name
        assert first.code == 0, first.err


@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_of_report_lists_every_document_of_the_table(bare: Desk, lang: str) -> None:
    """With both its names and its title; a new document needs no other line."""
    listed = bare.with_(KUBEBOOK_LANG=lang)("report --help").out.replace("\n", " ")
    for document in DOCUMENTS.values():
        own, other = document.alias, document.name
        first, second = (other, own) if lang == "en" else (own, other)
        assert f"  {first}, {second} " in listed
        assert word(Message(document.title), "en" if lang == "en" else "id") in listed


def test_show_without_a_name_lists_every_statement(run: Desk) -> None:
    """The list names each statement in both languages, with its title."""
    lines = run("show").out.splitlines()

    assert len(lines) == len(STATEMENTS)
    assert lines[0].split() == ["buku-kas,", "cash-book", "Buku", "Kas", "Umum"]
    english = run.with_(KUBEBOOK_LANG="en")("show").out
    assert english.split("\n")[0].split()[:3] == ["cash-book,", "buku-kas", "General"]


def test_options_have_indonesian_names_too(run: Desk) -> None:
    """--pos is --account, --tanggal is --date, --buku is --ledger."""
    answer = run(
        "terima 50rb Telur --pos penjualan --masuk-ke bank --tanggal kemarin --pihak Ijah "
        f"--buku {run.path.name} --oleh A01"
    )

    assert answer.code == 0, answer.err
    entry = run.entries[-1]
    assert (entry.target, entry.party, entry.by, f"{entry.date}") == (
        "1102",
        "Ijah",
        "A01",
        "2026-10-30",
    )


SAME = set(
    "--json --help --desa --ketua --sekretaris --bendahara --bank --sts --nik --kk --volume".split()
)
"""Words that are the same in both languages, or known to everybody who types."""


def test_every_option_is_named_in_both_languages() -> None:
    """Nobody who reads only Indonesian has to type an English word."""
    names = [[name for name in own if name.startswith("--")] for own in options()]
    assert len(names) > 200
    assert [own for own in names if len(own) == 1 and own[0] not in SAME] == []


def test_the_same_option_has_the_same_names_everywhere() -> None:
    """--label is --sebutan wherever it is typed, and --sebutan is nothing else."""
    english: dict[str, str] = {}
    indonesian: dict[str, str] = {}
    for own in options():
        first, second, *others = [*[name for name in own if name.startswith("--")], ""]
        assert english.setdefault(first, second) == second
        for other in filter(None, (second, *others)):
            assert indonesian.setdefault(other, first) == first


def test_the_indonesian_options_do_what_the_english_ones_do(run: Desk) -> None:
    """--ke-berkas is --output, --semua-baris is --all-rows, --ketat is --strict."""
    run("receipt 50rb Telur --account penjualan")
    assert run("ekspor buku-kas --semua-baris").out == run("export cash-book --all-rows").out
    assert run("ekspor buku-kas").out != run("ekspor buku-kas --semua-baris").out
    assert run("ekspor buku-kas --ke-berkas a.csv").code == 0
    assert run("export cash-book --output b.csv").code == 0
    assert (run.folder / "a.csv").read_bytes() == (run.folder / "b.csv").read_bytes()
    assert run("periksa --ketat") == run("check --strict")
    assert (run("periksa").code, run("periksa --ketat").code) == (0, 1)


def test_version_is_told_before_and_after_other_options(bare: Desk) -> None:
    """--version needs no ledger."""
    assert bare("--version").out.startswith("kubebook ")
    assert bare("--ledger x.kubebook --version").code == 0


def test_the_tab_key_offers_commands_in_both_languages(bare: Desk) -> None:
    """The shell's completion knows `terima` as well as `receipt`."""
    shell = {"_KUBEBOOK_COMPLETE": "complete_bash", "COMP_WORDS": "kubebook te", "COMP_CWORD": "1"}
    offered = subprocess.run(
        [sys.executable, "-m", "kubebook"],
        env={**os.environ, **shell},
        cwd=bare.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert offered.stdout.split() == ["terima"]


def test_completion_is_written_for_the_shell_at_hand(
    bare: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--install-completion says where it wrote, or that the terminal is not known."""
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "bash")
    known = bare("--install-completion")
    assert known.code == 0
    assert known.out.startswith("Ditulis untuk bash: ")
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: None)
    unknown = bare("--install-completion")
    assert unknown.code == 1
    assert unknown.err.startswith("Belum bisa: Jenis terminal ini tidak dikenal")


def test_every_metavar_is_a_word_of_the_catalogue() -> None:
    """Each option and argument says in plain words what stands after it."""

    def params() -> Iterator[tuple[str, object]]:
        command = typer.main.get_command(main.app)
        context = command.make_context("kubebook", [], resilient_parsing=True)
        for name in TABLE:
            found = command.get_command(context, name)  # type: ignore[attr-defined]
            for part in (found, *getattr(found, "commands", {}).values()):
                for param in part.params:
                    if not getattr(param, "is_flag", False):
                        yield f"{name} {param.name}", param.metavar

    assert [where for where, metavar in params() if not metavar] == []


def test_messages_are_worded_in_the_language_asked_for() -> None:
    """The marked catalogue of these tests is gone again."""
    assert language.word(Message("yes"), "id") == "ya"
    assert language.word(message("yes"), "en") == "yes"


@pytest.mark.parametrize("typed", ["--name", "--amount"])
def test_only_options_are_offered_instead_of_an_option(run: Desk, typed: str) -> None:
    """A bare word has no name that could be typed."""
    answer = run(f"asset add {typed} x" if typed == "--name" else "receipt --amount 5rb x")
    near = answer.err.partition("Maksudnya ")[2].partition("?")[0]
    assert all(word.startswith("--") for word in near.split(", ") if word)

"""A list of members out of a message: each way people write it, and that no line is lost."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kubebook.book.people.members import add_member, leave, role_of
from kubebook.book.people.pasted import Listed, Pasted, add_listed, alike, read_list
from kubebook.book.records.people import ROLES
from kubebook.errors.people import NikTaken, RoleTwice
from kubebook.typed_text import cleaned
from tests.book.desk import TODAY, Desk, facts

PHONE = "081234567890"
NIK = "6271012345678901"


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("1. Budi Santoso 0812-3456-7890", Listed("Budi Santoso", PHONE)),
        ("2) Siti - Ketua", Listed("Siti", role="ketua")),
        ("(3) Siti (Sekretaris)", Listed("Siti", role="sekretaris")),
        ("4 - Hendra Tuwan", Listed("Hendra Tuwan")),
        ("5 Hendra", Listed("Hendra")),
        ("1 . Budi", Listed("Budi")),
        ("- Budi", Listed("Budi")),
        ("\N{BULLET} 3. lina kusumawati", Listed("Lina Kusumawati")),
        ("*Suparti*", Listed("Suparti")),
        ("0812 3456 7890 Agus", Listed("Agus", PHONE)),
        ("Agus (0812-3456-7890)", Listed("Agus", PHONE)),
        ("Agus hp: +62 812 3456 7890", Listed("Agus", PHONE)),
        ("Agus No. HP 081234567890 (WA)", Listed("Agus", PHONE)),
        ("Agus 0536-3221234/081234567890", Listed("Agus", "05363221234 / 081234567890")),
        ("Yanto 81234567890", Listed("Yanto", "81234567890")),
        (f"Yusuf \N{EN DASH} {NIK}", Listed("Yusuf", nik=NIK)),
        (f"NIK {NIK} Yusuf HP {PHONE}", Listed("Yusuf", PHONE, NIK)),
        ("Bendahara: Bu Dewi", Listed("Dewi", role="bendahara")),
        ("KETUA Bpk. Agus Dehen", Listed("Agus Dehen", role="ketua")),
        ("7\tRina\t0812 3456 7890\tAnggota", Listed("Rina", PHONE)),
        ("7\t0812 3456 7890\tRina", Listed("Rina", PHONE)),
        ("[08.15, 12/10/2026] Budi: 1. Agus Dehen", Listed("Agus Dehen")),
        ("Siti Rahmah,bendahara,0812 3456 7890", Listed("Siti Rahmah", PHONE, role="bendahara")),
        ("7. Hendra, S.Pd 081234567890", Listed("Hendra, S.Pd", PHONE)),
        ("A. Rahman, SE, MM - Sekretaris", Listed("A. Rahman, SE, MM", role="sekretaris")),
        ("Wa Ode Siti", Listed("Wa Ode Siti")),
        ("Ahmad bin Abdullah", Listed("Ahmad bin Abdullah")),
        ("Nur-Aini Ma'ruf", Listed("Nur-Aini Ma'ruf")),
        ("Siti\N{ZERO WIDTH SPACE} Rahmah", Listed("Siti Rahmah")),
        ("1\ufe0f\u20e3 *Bu Siti* 0812 3456 7890 \U0001f64f\U0001f3fd", Listed("Siti", PHONE)),
        ("\u2705 2. Budi \U0001f339\U0001f339 (ketua)", Listed("Budi", role="ketua")),
        ("\U0001f468\u200d\U0001f33e Agus \u260e\ufe0f 0812-3456-7890", Listed("Agus", PHONE)),
        ("Ma`ruf", Listed("Ma`ruf")),
        ("Kasih Lestari", Listed("Kasih Lestari")),
        ("Selamat Riyadi", Listed("Selamat Riyadi")),
        ("Salam", Listed("Salam")),
    ],
)
def test_a_line_is_one_member(line: str, person: Listed) -> None:
    """Numbers, bullets, titles and telephone numbers wherever they stand."""
    assert read_list(line) == Pasted((person,), ())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Budi, Siti, dan Agus", "Budi Siti Agus"),
        ("Budi;Siti", "Budi Siti"),
        ("Budi & Siti", "Budi Siti"),
    ],
)
def test_a_line_of_bare_names_is_several_members(line: str, names: str) -> None:
    """Only without anything else in it: a number belongs to one person."""
    assert [one.name for one in read_list(line).people] == names.split()
    assert read_list(f"1. {line}").people == ()
    assert read_list(f"{line} {PHONE}").people == ()


def test_a_degree_belongs_to_its_name_and_an_initial_begins_one() -> None:
    """`Hendra, S.Pd, Agus` are two, `Budi, M. Yusuf` too."""
    assert [it.name for it in read_list("Hendra, S.Pd, Agus").people] == ["Hendra, S.Pd", "Agus"]
    assert [it.name for it in read_list("Budi, M. Yusuf").people] == ["Budi", "M. Yusuf"]


@pytest.mark.parametrize(
    "line",
    [
        "Daftar anggota KUBE Berkah:",
        "No Nama HP",
        "Budi RT 02",
        "Siti - wakil ketua",
        "Siti - Jl. Mawar",
        "10.",
        PHONE,
        "Ketua:",
        "Siti ketua dan bendahara",
        "ketua Agus dan bendahara Siti",
        "Hendra/Tuwan",
        "Siti Rahmah 8",
        "6\tRina\tP\tJl. Mawar 3",
        f"Siti {NIK} {NIK}",
        "Siti 08123456789012345",
        "Siti 0812345",
        "selamat pagi bapak ibu semua ini daftar kita yang baru",
        "Selamat malam",
        "Assalamualaikum bapak ibu",
        "assalamu'alaikum wr. wb.",
        "Ass. wr wb",
        "Wassalam",
        "Terima kasih",
        "makasih bu",
        "Mohon dilengkapi",
        "Bapak ibu semua",
        "\u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668 Budi",
    ],
)
def test_what_is_not_understood_is_given_back(line: str) -> None:
    """A heading, an address, half a number: the person is asked, nothing is guessed."""
    assert read_list(line) == Pasted((), ((1, " ".join(line.split())),))


@pytest.mark.parametrize(("digits", "is_one"), [(7, False), (8, True), (15, True), (16, False)])
def test_the_length_of_a_telephone_number(digits: int, is_one: bool) -> None:  # noqa: FBT001
    """From 8 to 15 digits; 16 are a NIK, fewer are none."""
    read = read_list("Siti " + "0812345678901234"[:digits])
    assert bool(read.people and read.people[0].phone) == is_one


WORD = st.builds(
    str.__add__,
    st.sampled_from(string.ascii_uppercase),
    st.text(string.ascii_lowercase, min_size=2),
)
NAME = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
ROLE = st.sampled_from(("", *ROLES))
MARK = st.sampled_from(("", "1. ", "12) ", "- ", "\N{BULLET} ", "(3) ", "7\t"))
PHONES = st.text(string.digits, min_size=8, max_size=11).map("08".__add__)


def is_name(name: str) -> bool:
    """Whether no rule on words could take a made-up name for something else."""
    return read_list(name).people == (Listed(name),)


@given(NAME.filter(is_name), ROLE, st.one_of(st.just(""), PHONES), MARK, st.integers(0, 3))
def test_what_is_written_is_read(name: str, role: str, phone: str, mark: str, way: int) -> None:
    """Whatever stands before, behind and between; each part comes back as it was."""
    spaced = "-".join((phone[:4], phone[4:8], phone[8:])) if phone and way % 2 else phone
    parts = [name, f"({role})" if role else "", spaced]
    ordered = parts if way < 2 else [part for part in (spaced, role, name) if part]
    line = mark + " ".join(filter(None, ordered))
    assert read_list(line).people == (Listed(name, phone, role=role),), line


@given(st.text())
@example("1. \n2.\r\n\x0b x")
def test_no_line_is_lost(text: str) -> None:
    """Of any text: each line that shows something is read, or given back with its number."""
    whole = read_list(text)
    lines = [read_list(line) for line in _lines(text)]
    assert whole.people == tuple(one for line in lines for one in line.people)
    assert [line for _, line in whole.unread] == [it for line in lines for _, it in line.unread]
    for line, read in zip(_lines(text), lines, strict=True):
        assert bool(read.people) + bool(read.unread) == bool(cleaned(line))


def _lines(text: str) -> list[str]:
    for end in ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return text.split("\n")


# --- added to the book ---------------------------------------------------------------------------


def officers() -> Desk:
    """Suparti is ketua and Agus Dehen is bendahara, both without a telephone."""
    desk = Desk()
    for name, role in (("Suparti", "ketua"), ("Agus Dehen", "bendahara")):
        desk.put(add_member(desk.book, {"name": name}, today=TODAY, role=role))
    return desk


def pasted(desk: Desk, text: str) -> Desk:
    """The desk after a list was added."""
    desk.put(add_listed(desk.book, read_list(text).people, today=TODAY))
    return desk


def told(desk: Desk) -> list[tuple[str, str, str, str]]:
    """Each member: number, name, telephone, office."""
    return [
        (one.id, one.name, one.phone, role_of(desk.book, one, TODAY))
        for one in desk.book.members.values()
    ]


def test_officers_named_before_are_not_doubled_and_get_what_is_lacking() -> None:
    """By spelling, whatever the case; a known telephone number stays."""
    desk = pasted(officers(), f"1. suparti {PHONE}\n2. AGUS  DEHEN (bendahara)\n3. Lina")
    expected = [
        ("A01", "Suparti", PHONE, "ketua"),
        ("A02", "Agus Dehen", "", "bendahara"),
        ("A03", "Lina", "", "anggota"),
    ]
    assert told(desk) == expected
    assert told(pasted(desk, "Suparti 0899 9999 9999\nlina")) == expected


def test_the_same_list_again_adds_nothing() -> None:
    """Pasted twice, also within one list."""
    text = f"Lina sekretaris\nBudi {PHONE}"
    desk = pasted(officers(), text)
    assert add_listed(desk.book, read_list(f"{text}\n{text}").people[2:], today=TODAY).put == ()
    once = told(pasted(officers(), f"{text}\nbudi"))
    assert once == told(desk)


def test_an_office_passes_on_and_the_list_says_so() -> None:
    """The former holder is named in a notice, which a terminal shows before it asks."""
    change = add_listed(officers().book, read_list("Lina ketua").people, today=TODAY)
    assert [notice.facts["name"] for notice in change.notices] == ["Suparti"]


def test_two_of_a_list_cannot_hold_one_office() -> None:
    """The line of the first is named."""
    people = read_list("Lina ketua\nBudi\nSari ketua").people
    found = facts(lambda: add_listed(officers().book, people, today=TODAY), RoleTwice)
    assert found == {"name": "Lina", "role": "ketua", "other": "1"}


def test_a_nik_of_another_is_refused_and_nobody_is_added() -> None:
    """All or none."""
    desk = pasted(officers(), f"Lina {NIK}")
    with pytest.raises(NikTaken):
        pasted(desk, f"Budi\nSari {NIK}")
    assert len(desk.book.members) == 3


def test_who_left_is_another_person() -> None:
    """A former member of the same name is not brought back."""
    desk = officers()
    desk.put(leave(desk.book, "A01", day=TODAY, reason="pindah"))
    assert [one[:2] for one in told(pasted(desk, "Suparti"))][-1] == ("A03", "Suparti")


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Agus", "A02"),
        ("agus dehen tuwan", "A02"),
        ("Dehen", "A02"),
        ("Agus Dehen", None),
        ("Agustina", None),
        ("Gus", None),
        ("Sup", "A01"),
    ],
)
def test_a_name_with_more_or_fewer_words_may_be_the_same(typed: str, known: str | None) -> None:
    """It is asked; a whole name is not, nor another name that only begins alike."""
    found = alike(officers().book, typed)
    assert (found and found.id) == known


def test_of_two_that_are_alike_nobody_is_meant() -> None:
    """Two called Agus: the list has a third."""
    desk = pasted(officers(), "Agus Salim")
    assert alike(desk.book, "Agus") is None

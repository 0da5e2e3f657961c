"""One finder for things by name or number, and one choice among a few words."""

from typing import NamedTuple

import pytest

from kubebook.book.find import (
    NEAR,
    find_numbered,
    find_one,
    find_word,
    misspelled,
    spelled,
    word_of,
)
from kubebook.errors.people import MemberAmbiguous, MemberNotFound
from kubebook.errors.typed import ChoiceUnknown
from tests.book.desk import facts


class Thing(NamedTuple):
    """Something with names and a number."""

    number: int
    names: tuple[str, ...]
    gone: bool = False


HEN = Thing(1, ("Ayam",))
CAGE = Thing(2, ("Kandang ayam", "tempat"))
FEEDER = Thing(3, ("Tempat pakan",))
OLD = Thing(4, ("Kandang  lama",), gone=True)
THINGS = (HEN, CAGE, FEEDER, OLD)


def find(typed: str, things: tuple[Thing, ...] = THINGS, *, standing: bool = False) -> int:
    """The number of the thing found; `standing`: rather one that is not gone."""
    return find_one(
        typed,
        things,
        lambda thing: thing.names,
        missing=MemberNotFound,
        several=MemberAmbiguous,
        shown=lambda thing: f"{thing.number} {thing.names[0]}",
        rather=(lambda thing: not thing.gone) if standing else None,
    ).number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Ayam", 1),
        ("  aYa ", 1),
        ("kandang   ayam", 2),
        ("kandang lama", 4),
        ("Kandang  lama", 4),
        ("tempat", 2),
        ("tempat ", 2),
        ("TEMPAT P", 3),
    ],
)
def test_a_whole_name_goes_before_the_beginning_of_one(typed: str, number: int) -> None:
    """Case, and how many blanks stand between two words, are no matter."""
    assert find(typed) == number


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "-", "pak ayam", "1"])
def test_what_no_name_has_is_not_found(typed: str) -> None:
    """Nothing at all, and signs alone, name nothing; two words must stand beside each other."""
    assert facts(lambda: find(typed), MemberNotFound)["typed"] == typed
    assert facts(lambda: find(typed, ()), MemberNotFound) == {"typed": typed}


@pytest.mark.parametrize(
    ("typed", "number"), [("lama", 4), ("LAM", 4), ("pakan", 3), ("pa", 3), ("kandang-ayam", 2)]
)
def test_else_the_only_one_with_a_word_that_begins_so_is_meant(typed: str, number: int) -> None:
    """What a person remembers of a name is often its second word; signs between words are none."""
    assert find(typed) == number


def test_a_beginning_goes_before_a_word_within() -> None:
    """`ayam` begins one name and stands in another; `an` begins no word of any."""
    assert find("aya") == 1
    with pytest.raises(MemberNotFound):
        find("an")


def test_several_with_such_a_word_are_listed() -> None:
    """A second thing with the word makes it doubtful, as a second beginning does."""
    more = (*THINGS, Thing(5, ("Rak lama",)))
    assert facts(lambda: find("lama", more), MemberAmbiguous)["names"] == (
        "4 Kandang  lama",
        "5 Rak lama",
    )


def test_a_whole_text_goes_before_one_that_only_begins_so() -> None:
    """The label as it is printed names its thing, though another label goes on after it."""
    things = (Thing(1, ("jual-telur-asin",)), Thing(2, ("jual-telur",)))
    assert find("jual telur", things) == 2
    assert find("jual telur a", things) == 1


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("ayma", ("1 Ayam", "2 Kandang ayam", "4 Kandang  lama")),
        ("kandnag", ("2 Kandang ayam", "4 Kandang  lama")),
        ("tempatt", ("2 Kandang ayam", "3 Tempat pakan")),
        ("xyz", None),
    ],
)
def test_what_is_only_alike_is_offered_and_never_taken(
    typed: str, near: tuple[str, ...] | None
) -> None:
    """A slip of the finger is refused with the names most like it, at most three of them."""
    assert facts(lambda: find(typed), MemberNotFound).get("near") == near
    many = tuple(Thing(number, (f"Ayam {number}",)) for number in range(1, 6))
    assert len(facts(lambda: find("ayma", many), MemberNotFound)["near"]) == NEAR  # type: ignore[arg-type]


def test_a_name_is_spelled_as_it_was_before() -> None:
    """Case and blanks aside it is the same name; the first of the known spellings is taken."""
    known = ("Warung Bu Ijah", "WARUNG BU IJAH")
    assert spelled(" warung  bu\u00a0ijah", known) == "Warung Bu Ijah"
    assert spelled("Warung  Bu Ija", known) == "Warung Bu Ija"
    assert spelled("", known) == ""


def test_several_are_listed_in_their_order() -> None:
    """Every thing that begins so, once, as its subject shows it."""
    assert facts(lambda: find("kandang"), MemberAmbiguous) == {
        "typed": "kandang",
        "names": ("2 Kandang ayam", "4 Kandang  lama"),
    }
    twins = (HEN, Thing(5, ("ayam",)), Thing(6, ("Ayam jantan",)))
    assert facts(lambda: find("Ayam", twins), MemberAmbiguous)["names"] == ("1 Ayam", "5 ayam")


def test_of_several_the_only_one_that_stands_is_meant() -> None:
    """Two that stand, or two that are gone, stay doubtful; the gone one alone is found."""
    assert find("kandang", standing=True) == 2
    assert find("kandang lama", standing=True) == 4
    both = (*THINGS, Thing(5, ("Kandang baru",)))
    with pytest.raises(MemberAmbiguous):
        find("kandang", both, standing=True)
    assert facts(lambda: find("kandang", both, standing=True), MemberAmbiguous)["names"] == (
        *("2 Kandang ayam", "4 Kandang  lama"),
        "5 Kandang baru",
    )
    gone = (OLD, OLD._replace(number=5))
    with pytest.raises(MemberAmbiguous):
        find("kandang", gone, standing=True)


@pytest.mark.parametrize(("typed", "number"), [("1", 1), (" 4 ", 4), ("03", 3)])
def test_a_number_names_one_thing(typed: str, number: int) -> None:
    """With noughts before it as well, as on a list."""
    assert find_numbered(typed, THINGS, MemberNotFound).number == number


@pytest.mark.parametrize("typed", ["0", "5", "", "-1", "1.", "satu", "1 2", "1" * 10])
def test_a_number_that_nothing_has_is_not_found(typed: str) -> None:
    """What was typed is shown as it was."""
    assert facts(lambda: find_numbered(typed, THINGS, MemberNotFound), MemberNotFound) == {
        "typed": typed
    }


WORDS = ("apbn", "apbd-provinsi", "apbd-kota", "A4")


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("apbn", "apbn"),
        (" APBN ", "apbn"),
        ("apbd  provinsi", "apbd-provinsi"),
        ("APBD/k", "apbd-kota"),
        ("a4", "A4"),
        ("apbd", "apbd-kota"),
        ("negara", "apbn"),
    ],
)
def test_a_word_is_chosen_whole_by_another_spelling_or_by_its_beginning(
    typed: str, word: str
) -> None:
    """Case is no matter; a blank and a stroke are dashes; spellings go before beginnings."""
    assert word_of(typed, WORDS, {"apbd": "apbd-kota", "negara": "apbn"}) == word


@pytest.mark.parametrize("typed", ["", " ", "apb", "provinsi", "apbnn", "nega", "-"])
def test_no_word_is_chosen_where_none_or_several_begin_so(typed: str) -> None:
    """Another spelling is written whole; the refusal lists the words, as they are written."""
    assert word_of(typed, WORDS, {"negara": "apbn"}) is None
    assert facts(lambda: find_word(typed, WORDS, "--x", {"negara": "apbn"}), ChoiceUnknown) == {
        "typed": typed,
        "field": "--x",
        "choices": WORDS,
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Bu Sitti", "Bu Siti"),
        ("warungsimpang", "Warung Simpang"),
        ("Warung Simpan", "Warung Simpang"),
        ("bu  siti", None),
        ("Bu Ani", None),
        ("Toko 2", None),
        ("Toko Maju 1", None),
        ("", None),
    ],
)
def test_a_name_with_a_slip_of_the_hand_is_known(typed: str, found: str | None) -> None:
    """A letter more or less; not the name itself, nor one with another number."""
    assert misspelled(typed, ["Toko 1", "Toko Maju 2", "Warung Simpang", "Bu Siti"]) == found


def test_of_several_names_the_likest_is_meant() -> None:
    """Whatever their order."""
    for known in (["Warung Simpang", "Warung Simpong"], ["Warung Simpong", "Warung Simpang"]):
        assert misspelled("Warung Simpangg", known) == "Warung Simpang"

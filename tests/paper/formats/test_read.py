"""A format's file is read strictly: each fault with its line, what is written, what exists."""

import struct
import tomllib
import zlib
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from kubebook.errors import KubebookError
from kubebook.errors.formats import (
    FormatBackslash,
    FormatFaulty,
    FormatKeyTwice,
    FormatNewer,
    FormatQuotesCurly,
    FormatUnreadable,
)
from kubebook.language import word
from kubebook.paper.formats.built_in import names, text_of, umum
from kubebook.paper.formats.format import Bounds, Format
from kubebook.paper.formats.line_numbers import line_of
from kubebook.paper.formats.read import doubts_of, read_format
from kubebook.paper.formats.typed_values import kinds_of
from kubebook.paper.parts.logo import as_text


def faults_in(text: str) -> list[str]:
    """What is said of a text, line by line, without the sentences around it."""
    with pytest.raises(FormatFaulty) as refused:
        read_format(text, "a.toml")
    return [line.strip() for line in word(refused.value.worded, "en").splitlines()[1:-1]]


def test_an_empty_file_is_the_general_form() -> None:
    """What is not said stays as it is in umum."""
    assert read_format("", "a.toml") == replace(umum(), title="")


@pytest.mark.parametrize("name", names())
def test_what_is_brought_along_is_read_as_strictly_as_an_offices(name: str) -> None:
    """No shipped file has a key, a column or a place that does not exist."""
    assert read_format(text_of(name), name).title


REFUSED = [
    case.strip("\n").split("\n=> ")
    for case in (Path(__file__).parent / "refused.txt").read_text("utf-8").split("\n---\n")
]
"""Files with one fault each, and what is said of it; the sentence stands behind the file."""


@pytest.mark.parametrize(("text", "said"), REFUSED, ids=[said[:60] for _, said in REFUSED])
def test_a_fault_is_told_with_its_line_and_what_exists_instead(text: str, said: str) -> None:
    """The clerk finds the line, what is wrong there, and the nearest name."""
    assert faults_in(text) == [said]


def test_all_faults_are_told_at_once_in_the_order_of_their_lines() -> None:
    """Nobody mends one after another; of very many the first are told, and how many more."""
    told = faults_in("[titles]\nwitness = 1\nketua = 2\n\n[paper]\nleft = 1\n")
    assert [line.split(",")[0] for line in told] == ["line 2", "line 3", "line 6"]
    many = "[books.cash-book]\ncolumns = [\n" + '  "x",\n' * 30 + "]"
    told = faults_in(many)
    assert len(told) == 21
    assert told[-1] == "... and 10 more"


@pytest.mark.parametrize(
    ("text", "line", "written"),
    [
        ('a = "x', 1, 'a = "x'),
        ("title = 1\n\nb = \n", 3, "b ="),
        ("[a\n", 1, "[a"),
        ("title = Laporan\n", 1, "title = Laporan"),
    ],
)
def test_broken_toml_is_told_with_its_line(text: str, line: int, written: str) -> None:
    """Also what only looks like TOML."""
    with pytest.raises(FormatUnreadable) as refused:
        read_format(text, "a.toml")
    assert refused.value.facts == {"name": "a.toml", "line": line, "written": written}


@pytest.mark.parametrize(
    ("text", "line", "written"),
    [
        ("a = 1\na = 2\n", 2, "a = 2"),
        ("[a]\nb = 1\n\n[a]\nc = 2\n", 4, "[a]"),
        ("[[a]]\nb = 1\n[a]\nc = 2\n", 3, "[a]"),
        ("a = { b = 1, b = 2 }\n", 1, "a = { b = 1, b = 2 }"),
    ],
)
def test_what_stands_twice_is_told_with_the_line_of_the_second(
    text: str, line: int, written: str
) -> None:
    """Keys, tables, lists of tables, and keys within a line."""
    with pytest.raises(FormatKeyTwice) as refused:
        read_format(text, "a.toml")
    assert refused.value.facts == {"name": "a.toml", "line": line, "written": written}


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (r'logo = "C:\Users\siti\tim.png"', 'logo = "C:/Users/siti/tim.png"'),
        (r'title = "KANTOR \KITA"', 'title = "KANTOR /KITA"'),
        (r'lines = ["D:\kita", "Jl. \"A\""]', r'lines = ["D:/kita", "Jl. \"A\""]'),
        (r'lines = ["D:\kop\", "b"]', 'lines = ["D:/kop/", "b"]'),
        (r'title = "\\server\KITA"', 'title = "/server/KITA"'),
    ],
)
def test_a_backslash_that_means_nothing_is_told_with_the_way_out(written: str, mended: str) -> None:
    """A path of Windows, or a mark that somebody likes."""
    with pytest.raises(FormatBackslash) as refused:
        read_format(f"format = 1\n{written}\n", "a.toml")
    assert refused.value.facts == {
        "name": "a.toml",
        "line": 2,
        "written": written,
        "mended": mended,
    }


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("title = “Laporan”", 'title = "Laporan"'),
        ('title = "Laporan”', 'title = "Laporan"'),
        ("title = ‘Laporan’", "title = 'Laporan'"),
        ("title = „Laporan“", 'title = "Laporan"'),
    ],
)
def test_curly_quotes_are_told_with_the_line_as_it_should_be(written: str, mended: str) -> None:
    """A form that was written in a word processor."""
    with pytest.raises(FormatQuotesCurly) as refused:
        read_format(f"format = 1\n{written}\n", "a.toml")
    assert (refused.value.facts["line"], refused.value.facts["mended"]) == (2, mended)


def test_curly_quotes_inside_a_text_are_letters() -> None:
    """And a line that is wrong otherwise is not blamed on them."""
    assert read_format('title = "Laporan “Kita”"\n', "a.toml").title == "Laporan “Kita”"
    with pytest.raises(FormatUnreadable):
        read_format('title "Laporan “Kita”"\n', "a.toml")


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        (r'title = "KANTOR\tEKNIS"', r"line 2, title: the text has \t in it"),
        ('title = "KANTOR\tEKNIS"', r"line 2, title: the text has \t in it"),
        (r'title = "KANTOR\nASIONAL\tIM"', r"line 2, title: the text has \n, \t in it"),
        (r"title = 'KANTOR\tEKNIS'", ""),
        ('title = "KANTOR TEKNIS"', ""),
        ('title = """KANTOR\nTEKNIS"""', ""),
        (r'title = "KANTOR /TEKNIS \\ KITA"', ""),
        (r'title = "KANTOR \u0041"', ""),
    ],
)
def test_a_tab_in_a_text_is_a_doubt_and_no_fault(line: str, doubt: str) -> None:
    """It can be read and is printed; only perhaps it is not what was meant."""
    text = f"format = 1\n{line}\n"
    assert read_format(text, "a.toml").title
    told = [word(one, "en").strip() for one in doubts_of(text)]
    assert [one.partition(",")[0] for one in told] == ([doubt.partition(",")[0]] if doubt else [])
    assert all(one.startswith(doubt) for one in told)


def test_a_newer_version_is_refused_before_its_keys_are_read() -> None:
    """What a newer kubebook knows is not called a mistake."""
    with pytest.raises(FormatNewer) as refused:
        read_format("# a\nformat = 2\nnews = true\n", "a.toml")
    assert refused.value.facts["line"] == 2


@pytest.mark.parametrize("text", ['format = "1"', "format = true", "format = 0.5"])
def test_a_version_that_is_none_is_a_fault(text: str) -> None:
    """It is a whole number."""
    (said,) = faults_in(text)
    assert said.startswith("line 1, format: format needs a whole number; it says ")


def test_signers_and_columns_lie_over_those_of_umum() -> None:
    """Who changes the columns of a book keeps its signers, and the other way round."""
    form = read_format(
        '[books.cash-book]\ncolumns = ["text", "balance"]\n'
        '[books.attendance.signing]\nleft = [{ who = "companion" }]\n',
        "a.toml",
    )
    assert form.books["cash-book"].keeper == "bendahara"
    assert form.books["attendance"].columns == umum().books["attendance"].columns
    signing = form.books["attendance"].signing
    assert signing is not None
    assert [one.who for one in signing.right] == ["keeper"]


def test_every_key_says_what_it_is_for() -> None:
    """The manual has no empty line: each key that holds a value has its words."""
    silent = []

    def walk(record: type) -> None:
        for name, kind in kinds_of(record).items():
            inner = [it for it in (kind.type, *getattr(kind.type, "__args__", ())) if it]
            for one in inner:
                if hasattr(one, "__dataclass_fields__"):
                    walk(one)
            holds = not any(hasattr(one, "__dataclass_fields__") for one in inner)
            if holds and not kind.says:
                silent.append((record.__name__, name))

    walk(Format)
    assert silent == []


def test_bounds_are_of_numbers_alone() -> None:
    """A bound beside another kind of value would check nothing."""
    for kind in kinds_of(Format).values():
        assert not isinstance(kind.type, Bounds)


def test_lines_are_found_wherever_a_value_stands() -> None:
    """In tables, lists over lines, tables of lists, and tables that are parted."""
    text = (
        "a = 1\n[x.y]\nlist = [\n  { k = 1 },\n  { k = 2 },\n]\n[z]\nb = 1\n[x.w]\nc = 2\n"
        "[[n]]\nt = 1\n[[n]]\nt = 2\n"
    )
    tomllib.loads(text)
    found = {
        path: line_of(text, path)
        for path in (
            ("a",), ("x",), ("x", "y", "list"), ("x", "y", "list", 1, "k"), ("z", "b"),
            ("x", "w", "c"), ("n", 1, "t"), ("n", 1), ("x", "w", "not", "there"), ("nowhere",),
        )
    }  # fmt: skip
    assert list(found.values()) == [1, 2, 3, 5, 8, 10, 14, 13, 9, 1]


def test_a_fault_is_a_refusal_of_ours() -> None:
    """Nothing that a file can say ends in a traceback."""
    for text in (
        "[[books]]",
        "books = 1",
        "documents = []",
        "[paper]\nsize = [[1], 2]",
        "guests = [1]",
    ):
        with pytest.raises(KubebookError):
            read_format(text, "a.toml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "\n".join(f"k{number} = 1" for number in range(6_000)),
            "line 1: the form sets 6.001 values; at most 5.000 can be set",
        ),
        ("x = " + "[" * 5_000, "line 1: here are too many brackets or dots inside each other"),
        ("a." * 400 + "b = 1", "line 1: here are too many brackets or dots inside each other"),
        (
            f'title = "{"W" * 4_000_000}"',
            "line 1: the file has 4.000.010 letters; a form has at most 4.000.000",
        ),
    ],
    ids=["keys", "brackets", "dots", "file"],
)
def test_a_form_that_is_too_much_is_told_at_once(text: str, said: str) -> None:
    """Whoever hands it over, also inside a ledger: it takes no time."""
    assert faults_in(text) == [said]


def test_a_great_many_faults_are_counted_and_the_first_ones_told() -> None:
    """Finding a line takes a while, so of hundreds not every one is sought."""
    *told, more = faults_in("\n".join(f"k{number} = 1" for number in range(900)))
    assert all("there is no key" in line for line in told)
    assert (len(told), more) == (5, "... and 895 more")


def test_a_picture_of_too_many_points_is_no_logo() -> None:
    """13,000 by 13,000 points in half a megabyte: never unfolded, in a file or in a kept form."""

    def part(kind: bytes, data: bytes) -> bytes:
        end = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", end)

    for side, kept in ((13_000, False), (4_001, False), (300, True)):
        head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
        rows = zlib.compress((b"\0" * (side // 8 + 2)) * side, 9)
        picture = b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows)
        picture += part(b"IEND", b"")
        if side > 10_000:
            assert as_text(picture, 20.0) is None
        logo = f"data:image/png;base64,{b64encode(picture).decode()}"
        text = f'[letterhead]\nlogo = "{logo}"\n'
        if kept:
            assert read_format(text, "a.toml").letterhead.logo == logo
        else:
            assert faults_in(text) == [
                "line 2, letterhead.logo: the logo is no picture that can be read"
            ]

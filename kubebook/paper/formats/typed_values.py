"""Reads the values of a format's file into the records of `format`, laid over another format.

The records' annotations define what a key may hold. Every fault is noted with its path and the
value found there; the value of the format below is then used, so that one reading finds all faults.
It knows no key by name and no file.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin
from unicodedata import category

from kubebook.messages import N_, Message, message
from kubebook.paper.formats.format import Bounds, Letters

LINE_MOST, TEXT_MOST = 160, 2000
"""The most letters of a text alone (a title, a name), and of one of several (a sentence).

A key may say otherwise.
"""
PARTS_MOST = 60
"""The most parts of a list."""
Path = tuple[str | int, ...]
"""The path of a value: keys of tables, places in lists (0 is the first)."""


class Fault(NamedTuple):
    """What is wrong with a format, and where: at a key, or in a `line` that cannot be read."""

    path: Path
    what: Message
    line: int = 0


class KeyRule(NamedTuple):
    """What a field may hold: its type, its comment in the manual, its bounds if it is a number.

    `letters`: the most that each of its texts has.
    """

    type: Any
    says: str = ""
    bounds: Bounds | None = None
    letters: int = TEXT_MOST


class UnreadError(Exception):
    """A value could not be read; its fault is noted."""


@cache
def kinds_of(record: type) -> Mapping[str, KeyRule]:
    """The keys of a record with what each may hold."""
    return {
        field.name: _kind(record.__annotations__.get(field.name, field.type))
        for field in fields(record)
    }


def _kind(annotation: Any) -> KeyRule:
    if get_origin(annotation) is not Annotated:
        return KeyRule(annotation)
    of, *notes = get_args(annotation)
    return KeyRule(
        of,
        says=next((note for note in notes if isinstance(note, str)), ""),
        bounds=next((note for note in notes if isinstance(note, Bounds)), None),
        letters=next(
            (note for note in notes if isinstance(note, Letters)),
            LINE_MOST if of is str else TEXT_MOST,
        ),
    )


class Reader:
    """Reads tables into records and notes what it cannot read in `faults`.

    `below` gives the base for a part that the format below lacks.
    """

    def __init__(self, below: Callable[[Path], Any] = lambda _: None) -> None:
        self._below = below
        self.faults: list[Fault] = []

    def note(self, path: Path, what: Message) -> None:
        """Note a fault."""
        self.faults.append(Fault(path, what))

    def record(self, of: type, table: Mapping[str, Any], base: Any, path: Path = ()) -> Any:
        """A record of a table's keys over `base` (a record of the same kind, or None).

        Raises:
            UnreadError: a required key is missing; the fault is noted.
        """
        kinds = kinds_of(of)
        for key in table.keys() - kinds.keys():
            self.note((*path, key), _unknown(NO_KEY, key, tuple(kinds)))
        read: dict[str, Any] = {}
        for field in fields(of):
            under = getattr(base, field.name, None)
            if field.name in table:
                kind, value = kinds[field.name], table[field.name]
                try:
                    read[field.name] = self._value(kind, value, under, (*path, field.name))
                    continue
                except UnreadError:
                    pass
            if base is not None:
                read[field.name] = under
            elif field.default is MISSING and field.default_factory is MISSING:
                if field.name not in table:
                    self.note(path, message(NOT_THERE, key=field.name))
                raise UnreadError
        return of(**read)

    def _value(self, kind: KeyRule, value: Any, base: Any, path: Path) -> Any:
        of = _arm(kind.type, value)
        origin = get_origin(of)
        if origin is Literal:
            return self._choice(get_args(of), value, path)
        if of in (int, float) and isinstance(value, int | float) and not isinstance(value, bool):
            return self._number(of, kind.bounds, value, path)
        if of in (str, bool) and isinstance(value, of):
            return value if of is bool else self._text(kind.letters, value, path)
        if is_dataclass(of) and isinstance(of, type):
            short = (
                {"field": value} if "field" in kinds_of(of) and isinstance(value, str) else value
            )
            if isinstance(short, dict):
                return self.record(of, short, base or self._below(path), path)
        if origin is tuple and isinstance(value, list | str):
            return self._list(get_args(of), kind, value, path)
        if origin is Mapping and isinstance(value, dict):
            return self._mapping(kind._replace(type=get_args(of)[1]), value, base or {}, path)
        self.note(path, message(WRONG_KIND, key=_key(path), typed=shown(value), needed=wanted(of)))
        raise UnreadError

    def _choice(self, choices: Sequence[str], value: Any, path: Path) -> Any:
        if value in choices and isinstance(value, str):
            return value
        known = [it for it in choices if it]
        typed = value if isinstance(value, str) else shown(value)
        meant = [MEANT[typed]] if MEANT.get(typed) in known else []
        self.note(path, unknown(typed, known, meant))
        raise UnreadError

    def _number(self, of: type, bounds: Bounds | None, value: float, path: Path) -> float:
        if of is int and not isinstance(value, int):
            what = message(WRONG_KIND, key=_key(path), typed=shown(value), needed=wanted(of))
        elif bounds and not bounds[0] <= value <= bounds[1]:
            least, most = map(shown, bounds)
            what = message(
                OUT_OF_BOUNDS, key=_key(path), typed=shown(value), least=least, most=most
            )
        else:
            return value
        self.note(path, what)
        raise UnreadError

    def _text(self, most: int, value: str, path: Path) -> str:
        """A text that paper has room for, without letters that nobody sees."""
        if len(value) > most:
            what = message(TOO_LONG, key=_key(path), typed=len(value), most=most)
        elif hidden := [letter for letter in value if is_control(letter)]:
            what = message(CONTROL, key=_key(path), typed=f"U+{ord(hidden[0]):04X}")
        else:
            return value
        self.note(path, what)
        raise UnreadError

    def _list(self, of: tuple[Any, ...], kind: KeyRule, value: Any, path: Path) -> Any:
        part = of[0]
        if isinstance(value, str):
            if part is not str:
                needed = message(A_LIST)
                self.note(
                    path, message(WRONG_KIND, key=_key(path), typed=shown(value), needed=needed)
                )
                raise UnreadError
            return (self._text(kind.letters, value, path),)
        is_fixed = of[-1] is not Ellipsis
        if is_fixed and len(value) != len(of):
            what = message(WRONG_LENGTH, key=_key(path), typed=len(value), needed=len(of))
            self.note(path, what)
            raise UnreadError
        if len(value) > PARTS_MOST:
            what = message(TOO_MANY, key=_key(path), typed=len(value), most=PARTS_MOST)
            self.note(path, what)
            raise UnreadError
        read = []
        for place, one in enumerate(value):
            try:
                read.append(self._value(kind._replace(type=part), one, None, (*path, place)))
            except UnreadError:
                if is_fixed:
                    raise
        return tuple(read)

    def _mapping(
        self, kind: KeyRule, value: Mapping[str, Any], base: Mapping[str, Any], path: Path
    ) -> Any:
        read = dict(base)
        for key, one in value.items():
            try:
                read[key] = self._value(kind, one, base.get(key), (*path, key))
            except UnreadError:
                continue
        return read


def is_control(letter: str) -> bool:
    """Whether a letter is a command to a machine, as NUL is; those of `MADE` are only doubted."""
    return category(letter) == "Cc" and letter not in MADE


def _key(path: Path) -> str:
    """The key at a path; for a place in a list, that of the list."""
    return next(part for part in reversed(path) if isinstance(part, str))


def _arm(of: Any, value: Any) -> Any:
    """The member of a union that a value is meant for; any other type is returned unchanged."""
    if get_origin(of) not in (Union, UnionType):
        return of
    arms = get_args(of)
    if isinstance(value, list):
        return next((arm for arm in arms if get_origin(arm) is tuple), arms[0])
    if isinstance(value, str):
        return next((arm for arm in arms if get_origin(arm) is Literal or arm is str), arms[0])
    return next((arm for arm in arms if arm in (int, float)), arms[0])


def unknown(typed: str, known: Sequence[str], meant: Sequence[str] = ()) -> Message:
    """The words for an unknown name, with known ones: those `meant`, or the nearest, or all."""
    return _unknown(NO_NAME, typed, known, meant)


def _unknown(
    words: Mapping[bool, str], typed: str, known: Sequence[str], meant: Sequence[str] = ()
) -> Message:
    near = tuple(meant) or close(typed, known)
    return message(words[bool(near)], typed=typed, near=near or tuple(known))


def close(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known names that look most like what was typed, the nearest first."""
    wanted = typed.lower()
    found = get_close_matches(wanted, known, n=2, cutoff=0.55)
    likeness = [SequenceMatcher(None, name, wanted).ratio() for name in found]
    return tuple(
        name for name, ratio in zip(found, likeness, strict=True) if ratio > likeness[0] - NEARLY
    )


def shown(value: object) -> str:
    """A value as it stands in the file, shortened."""
    match value:
        case bool():
            return str(value).lower()
        case float():
            return f"{value:g}"
        case str():
            text = f'"{value}"'
        case list():
            text = f"[{', '.join(map(shown, value))}]"
        case dict():
            text = f"{{ {', '.join(f'{key} = {shown(one)}' for key, one in value.items())} }}"
        case _:
            text = str(value)
    return text if len(text) <= SHOWN_MOST else f"{text[:SHOWN_MOST]}..."


def wanted(of: Any) -> Message:
    """What a key needs, in words."""
    if of in NEEDED:
        return message(NEEDED[of])
    return message(A_LIST if get_origin(of) is tuple else A_TABLE)


MADE = "\n\t\r\b\f"
"""What a backslash makes in a text by mistake."""
SHOWN_MOST = 60
NEARLY = 0.08
"""How much less similar than the nearest name another may be, to be offered too."""
MEANT = {
    "pendamping": "companion",
    "lurah": "village_head",
    "kepala_desa": "village_head",
    "kades": "village_head",
    "saksi": "witness",
    "pihak_lain": "other_side",
    "kiri": "left",
    "kanan": "right",
    "atas": "top",
    "tanpa": "none",
    "sisa": "rest",
    "tengah": "centre",
    "bulan": "month",
    "tahun": "year",
    "kantor": "office",
    "dinas": "office",
    "kelompok": "group",
}
"""Indonesian words that somebody may write instead of a name that a key may hold."""
NEEDED: Mapping[Any, str] = {
    str: N_('text between quotes: "..."'),
    int: N_("a whole number"),
    float: N_("a number"),
    bool: N_("true or false"),
}
A_LIST = N_("a list: [ ... ]")
A_TABLE = N_("a table: {{ ... }}")
NO_KEY = {
    True: N_('there is no key "{typed}" here; perhaps: {near}'),
    False: N_('there is no key "{typed}" here; there are: {near}'),
}
NO_NAME = {
    True: N_('"{typed}" is not known here; perhaps: {near}'),
    False: N_('"{typed}" is not known here; possible: {near}'),
}
NOT_THERE = N_('the key "{key}" is missing')
WRONG_KIND = N_("{key} needs {needed}; it says {typed}")
WRONG_LENGTH = N_("{key} needs {needed} values; there are {typed}")
TOO_LONG = N_("{key} has {typed} letters; paper has room for {most}")
TOO_MANY = N_("{key} has {typed} parts; at most {most}")
CONTROL = N_("{key} has a letter in it that nobody sees: {typed}")
OUT_OF_BOUNDS = N_("{key} = {typed} cannot be; from {least} to {most}")

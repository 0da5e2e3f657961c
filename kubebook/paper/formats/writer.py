"""Writes a format as the text of a file: every key with its meaning, or only the keys asked for.

The keys come from the records of `format`, so that the file reads back as the same format. It knows
how a value is written, and no key by name.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from textwrap import wrap
from typing import Any

import tomlkit

from kubebook.paper.formats.format import (
    BookColumn,
    Chapter,
    Chosen,
    Format,
    LetterheadLine,
    Pledge,
    Signer,
    Visitor,
)
from kubebook.paper.formats.typed_values import Path

LINE_MOST = 100
COMMENT_AT = 36
_SHORT = (BookColumn, Chosen, LetterheadLine, Signer, Visitor)
"""Records that are written on one line: { who = "ketua", words = "Melaporkan," }."""
_LONG = (Chapter, Pledge)
"""Records of a list that are each written under a heading: [[accountability.chapters]]."""

Remark = Callable[[Path, Any], str]
"""The comment beside a key or a part of a list, by its path and value; empty: none."""


def written(
    form: Format,
    remark: Remark = lambda *_: "",
    *,
    wanted: Callable[[Path], bool] = lambda _: True,
    aside: Callable[[Path], bool] = lambda _: False,
    whole: bool = True,
) -> str:
    """The text of a format's file.

    `wanted` decides which keys are written, `aside` which of them as comments; unless `whole`,
    those with their usual value are left out.
    """
    writer = _Writer(remark, wanted, aside, whole=whole)
    return "\n".join(writer.table(form, ())).strip("\n") + "\n"


class _Writer:
    """Writes tables line by line, with the settings given to `written`."""

    def __init__(
        self,
        remark: Remark,
        wanted: Callable[[Path], bool],
        aside: Callable[[Path], bool],
        *,
        whole: bool,
    ) -> None:
        self._remark = remark
        self._wanted = wanted
        self._aside = aside
        self._whole = whole

    def table(self, record: Any, path: Path) -> Iterator[str]:
        """The keys of a record, then the tables below it."""
        values = [((*path, key), value) for key, value in self._values(record)]
        for at, value in values:
            if not _is_table(value) and self._wanted(at):
                lines = self._key(at, value)
                yield from map(_as_comment, lines) if self._aside(at) else lines
        for at, value in values:
            if isinstance(value, tuple) and _is_table(value):
                for place, one in enumerate(value):
                    yield from self._headed(f"[[{_dotted(at)}]]", one, (*at, place))
            elif _is_table(value):
                yield from self._headed(f"[{_dotted(at)}]", value, at)

    def _values(self, record: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(record, Mapping):
            yield from record.items()
            return
        for field in fields(record):
            value = getattr(record, field.name)
            if value is not None and (self._whole or value != _default(field)):
                yield field.name, value

    def _headed(self, heading: str, record: Any, path: Path) -> Iterator[str]:
        """A table under its heading, which is left out if only tables stand below it."""
        lines = list(self.table(record, path))
        if lines and not lines[0].startswith("\n"):
            words = self._remark(path, record)
            is_aside = all(line == _as_comment(line) for line in lines)
            above = "".join(f"{line}\n" for line in _comment(words))
            yield f"\n{above}{_as_comment(heading) if is_aside else heading}"
        yield from lines

    def _key(self, path: Path, value: Any) -> Iterator[str]:
        key = _dotted(path[-1:])
        if isinstance(value, tuple) and any(isinstance(one, _SHORT) for one in value):
            yield self._remarked(f"{key} = [", path, value)
            for place, one in enumerate(value):
                yield self._remarked(f"  {_short(one)},", (*path, place), one)
            yield "]"
            return
        line = f"{key} = {_scalar(value)}"
        if not isinstance(value, tuple) or len(line) <= LINE_MOST:
            yield self._remarked(line, path, value)
            return
        yield self._remarked(f"{key} = [", path, value)
        for one in value:
            yield f"  {_scalar(one)},"
        yield "]"

    def _remarked(self, line: str, path: Path, value: Any) -> str:
        """A line with its comment behind it, or above it if the line would be too long."""
        words = self._remark(path, value)
        if not words:
            return line
        beside = f"{line:<{COMMENT_AT}}  # {words}"
        if len(beside) <= LINE_MOST:
            return beside
        indent = " " * (len(line) - len(line.lstrip()))
        return "\n".join((*(indent + it for it in _comment(words)), line))


def _comment(words: str) -> list[str]:
    """Words as lines of a comment."""
    return wrap(
        words,
        LINE_MOST,
        initial_indent="# ",
        subsequent_indent="#   ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _as_comment(lines: str) -> str:
    """Lines, each as a comment."""
    return "\n".join(it if it.startswith("#") else f"# {it}" for it in lines.split("\n"))


def _is_table(value: Any) -> bool:
    """Whether a value is written under a heading of its own."""
    if isinstance(value, tuple):
        return any(isinstance(one, _LONG) for one in value)
    return isinstance(value, Mapping) or (is_dataclass(value) and not isinstance(value, _SHORT))


def _default(field: Any) -> Any:
    """The value of a key that is left out; MISSING if the key is required."""
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _scalar(value: Any) -> str:
    if isinstance(value, _SHORT):
        return _short(value)
    if isinstance(value, tuple):
        if len(value) == 1 and isinstance(value[0], str):
            return _scalar(value[0])
        return f"[{', '.join(map(_scalar, value))}]"
    return str(tomlkit.item(value).as_string())


def _short(record: Any) -> str:
    """A record on one line, with the keys that are set."""
    said = [
        f"{field.name} = {_scalar(value)}"
        for field in fields(record)
        if (value := getattr(record, field.name)) != _default(field)
    ]
    return f"{{ {', '.join(said)} }}"


def _dotted(path: Path) -> str:
    return ".".join(tomlkit.key(part).as_string() for part in path if isinstance(part, str))

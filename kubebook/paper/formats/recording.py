"""A copy of a form that notes which of its keys are asked for.

It is a form like any other; who prints with it does not know. It knows no key by name.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from kubebook.paper.formats.format import Format
from kubebook.paper.formats.typed_values import Path


def recorded(form: Format, asked: set[Path]) -> Format:
    """A form that adds the path of each of its values to `asked` when it is asked for."""
    copy: Format = _noting(form, (), asked)
    return copy


def _noting(value: Any, path: Path, asked: set[Path]) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _record(value, path, asked)
    if isinstance(value, Mapping):
        return _Noted(
            {key: _noting(one, (*path, key), asked) for key, one in value.items()}, path, asked
        )
    if isinstance(value, tuple):
        return tuple(_noting(one, (*path, place), asked) for place, one in enumerate(value))
    return value


def _record(value: Any, path: Path, asked: set[Path]) -> Any:
    """A record of the same kind, with the same values."""
    copy: Any = object.__new__(_noting_kind(value.__class__))
    for field in fields(value):
        at = (*path, field.name)
        object.__setattr__(copy, field.name, _noting(getattr(value, field.name), at, asked))
    object.__setattr__(copy, "_noted", (path, asked))
    return copy


@cache
def _noting_kind(of: type) -> type:
    """A kind of record that is like `of`, and notes which of its keys are asked for."""
    keys = frozenset(field.name for field in fields(of))

    def noting(self: Any, name: str) -> Any:
        value = object.__getattribute__(self, name)
        if name in keys:
            noted = object.__getattribute__(self, "__dict__").get("_noted")
            if noted:  # a copy made by `replace` notes nothing itself
                path, asked = noted
                asked.add((*path, name))
        return value

    return type(of.__name__, (of,), {"__getattribute__": noting})


class _Noted(dict[str, Any]):
    """A table that notes which of its keys are asked for; who asks for all asks for each."""

    def __init__(self, values: Mapping[str, Any], path: Path, asked: set[Path]) -> None:
        super().__init__(values)
        self._path, self._asked = path, asked

    def __getitem__(self, key: str) -> Any:
        self._asked.add((*self._path, key))
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default."""
        self._asked.add((*self._path, key))
        return super().get(key, default)

    def values(self) -> Any:
        """All values."""
        self._asked.update((*self._path, key) for key in self)
        return super().values()

    def items(self) -> Any:
        """All keys with their values."""
        self._asked.update((*self._path, key) for key in self)
        return super().items()

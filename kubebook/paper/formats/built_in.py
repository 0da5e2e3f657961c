"""The formats that come with kubebook, each a file in this folder; all are laid over `umum`."""

import tomllib
from functools import cache
from importlib.resources import files

from kubebook.paper.formats.format import Format
from kubebook.paper.formats.typed_values import Reader

GENERAL = "umum"
"""The form that is printed if an office has none of its own."""


@cache
def names() -> tuple[str, ...]:
    """The built-in formats, `umum` first."""
    found = (
        one.name.removesuffix(".toml")
        for one in files(__package__).iterdir()
        if one.name.endswith(".toml")
    )
    return tuple(sorted(found, key=lambda name: (name != GENERAL, name)))


def text_of(name: str) -> str:
    """The text of a built-in format."""
    return files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")


@cache
def umum() -> Format:
    """The form under all others. A test reads our own file as strictly as an office's."""
    form: Format = Reader().record(Format, tomllib.loads(text_of(GENERAL)), None)
    return form

"""What was typed for the fields of a command.

It stays text until the command reads it: a form needs the text, and the rules find names in the
book under the lock.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from kubebook.cli.declared.field import PARTED, Field, Values
from kubebook.cli.session import Session
from kubebook.typed_text import is_nothing


class Typed:
    """What was typed for the fields of a command, each as one text, without those not typed."""

    def __init__(self, fields: Sequence[Field], values: Mapping[str, Any]) -> None:
        self.values = values
        self.texts = {
            field.key: _text(field, value)
            for field in fields
            if (value := values.get(field.key)) is not None
        }

    def __getitem__(self, key: str) -> str | None:
        """The text typed for a field."""
        return self.texts.get(key)

    def __contains__(self, key: str) -> bool:
        """Whether a field was typed; of a flag, whether it was set."""
        return key in self.texts

    def each(self, key: str) -> tuple[str, ...]:
        """The texts of a field that can be typed several times."""
        return tuple(self.values.get(key) or ())

    def read(self, fields: Sequence[Field], session: Session) -> Values:
        """The values of those of these fields that were typed.

        Raises:
            KubebookError: one of them cannot be read.
        """
        return {
            field.key: field.kind.read(self.texts[field.key], session)
            for field in fields
            if field.key in self.texts
        }


def _text(field: Field, value: Any) -> str:
    """What was typed, as one text, as it would be typed in a form.

    A lone dash is an empty text, for free texts and all options that keep what was typed for the
    rule: it is never recorded or printed.
    """
    if isinstance(value, list):
        return PARTED.join(value)
    text = value if isinstance(value, str) else field.kind.write(value)
    return "" if field.is_words and is_nothing(text) else text

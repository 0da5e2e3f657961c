"""Sentences that are not yet in a language: an English message id with its facts.

This module knows no language, no catalogue and no screen; `language` words a message.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def N_(message_id: str) -> str:  # noqa: N802 (gettext's own name for "mark, translate later")
    """Mark a message id for the catalogue and hand it back unchanged."""
    return message_id


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence to be worded later.

    `id` is the English text with named places, marked by `N_` in the code.
    `facts` fill the places: text as typed by the user, whole rupiah, dates, periods, other
    messages, or a tuple of these. A place names how its fact is shown (`{amount:rp}`,
    `{day:day}`); `kubebook.language` lists the ways.
    """

    id: str
    facts: Mapping[str, object] = field(default_factory=dict)


def inside(words: str) -> str:
    """Words inside a sentence: without their capital, unless a name begins with it.

    A name has several capitals at its beginning (IKS, BRI Unit Rekaan), or its second word has
    one too (Warung Bu Ijah, Dinas Sosial). Names of one word cannot be told from others.
    """
    _, _, second = words.partition(" ")
    is_name = second[:1].isupper() and second[1:2].islower()
    return words[:1].lower() + words[1:] if words[1:2].islower() and not is_name else words


def message(message_id: str, **facts: object) -> Message:
    """A `Message` from an id and its facts by name."""
    return Message(message_id, facts)


def named(typed: str) -> Message:
    """A command or option, given in English, as a fact that is shown by its name in the language.

    Where the same place may hold what somebody typed; else the place says `{x:command}`.
    """
    return Message(N_("{typed:command}"), {"typed": typed})

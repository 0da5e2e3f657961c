"""What a word processor, a telephone or a chat makes of a command line: long dashes, curly quotes.

It knows the words of a command line and nothing of commands; imported only when there are such
letters, or a text that begins with a dash.
"""

import re
from collections.abc import Container, Sequence

LONG_DASHES = (
    "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}"
    "\N{HORIZONTAL BAR}\N{MINUS SIGN}"
)
_CLOSED_BY = {
    **dict.fromkeys("“”„‟«", "”“‟»"),
    **dict.fromkeys("‘‚", "’‘"),
}
"""The signs that open a text in quotes, each with those that can close it."""


def straightened(words: Sequence[str]) -> list[str]:
    """The words of a command line, curly quotes read as a shell reads straight ones.

    A quote that nothing closes before the next option stays as it is, and so does one in a word
    with a blank: that word stood in straight quotes.
    """
    read: list[str] = []
    place = 0
    while place < len(words):
        end = _closing(words, place)
        if end is None:
            read.append(words[place])
            place += 1
            continue
        before, opened = _opened(words[place]) or ("", "")
        text = " ".join((opened, *words[place + 1 : end + 1]))
        read.append(f"{before}{text[:-1]}")
        place = end + 1
    return read


def _opened(word: str) -> tuple[str, str] | None:
    """What stands before a curly quote that a word opens (`--party=`), and what stands after it."""
    found = re.fullmatch(rf"((?:--[\w-]+=)?)[{''.join(_CLOSED_BY)}](\S*)", word)
    return (found[1], found[2]) if found else None


def _closing(words: Sequence[str], place: int) -> int | None:
    """The place of the word that closes the quote opened in another; None if there is none."""
    opened = _opened(words[place])
    if opened is None:
        return None
    before, text = opened
    closes = _CLOSED_BY[words[place][len(before)]]
    for end, word in enumerate((text, *words[place + 1 :]), place):
        begun = _opened(word)
        if end > place and (word.startswith("--") or (begun and begun[1])):
            return None
        if word.endswith(tuple(closes)):
            return end
    return None


def option_meant(word: str, options: Container[str]) -> str | None:
    """The option that is meant by a word with a long dash before it; None if it is no option."""
    if not word.startswith(tuple(LONG_DASHES)):
        return None
    option = f"--{word.lstrip(f'-{LONG_DASHES}').partition('=')[0]}"
    return option if option in options else None


def behind_dashes(words: Sequence[str], valued: Container[str]) -> list[str]:
    """The words after a command, its options first, then `--` and the texts.

    `valued` are the options that take a value.
    """
    options: list[str] = []
    texts: list[str] = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("--") or " " in word.partition("=")[0]:
            texts.append(word)
            continue
        options.append(word)
        if word in valued:
            options += [value for value in (next(rest, None),) if value is not None]
    return [*options, "--", *texts]

"""The terminal or pipe that a command speaks to: results on one stream, all else on the other.

`cli` makes one `Screen` from the streams, the environment and the language it chose. Rich is
loaded only when a terminal shows weight; what it is given is text, never markup. This module
knows no book and no statement.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import groupby
from typing import TextIO

from kubebook.language import Language, word
from kubebook.messages import Message
from kubebook.screen.characters import safe
from kubebook.screen.lines import WIDTH, Styled
from kubebook.screen.prose import sentence_lines
from kubebook.typed_text import json_escaped

LEAST_WIDTH = 20
STEPS = 200
"""A progress bar is drawn at most so often: 36,000 times would take longer than the work."""
_PLAIN = str.maketrans({"─": "-", "−": "-", "×": "x", "’": "'", "“": '"', "”": '"', "·": "-"})


class Screen:
    """Where a command speaks.

    `out` takes results, `err` all else. `environment` is the process's: `COLUMNS` sets the width,
    `NO_COLOR` or `TERM=dumb` leave all weight out. Texts are worded in `language`.
    """

    def __init__(
        self, language: Language, *, out: TextIO, err: TextIO, environment: Mapping[str, str]
    ) -> None:
        self.language: Language = language
        self._out = out
        self._err = err
        self._environment = environment

    @property
    def columns(self) -> int:
        """The width of results: COLUMNS, else the terminal's, else 80."""
        return self._columns(self._out)

    def out(self, lines: Iterable[Styled]) -> None:
        """Write lines that are laid out already to stdout."""
        self._write(self._out, lines)

    def tell(self, *texts: Message | str) -> None:
        """Write sentences to stdout."""
        self._speak(self._out, texts)

    def say(self, *texts: Message | str) -> None:
        """Write sentences to stderr; one that nobody can read stops no command."""
        with suppress(OSError):
            self._speak(self._err, texts)

    def data(self, value: object, *, indent: int | None = None) -> None:
        """Write a value to stdout as JSON, for scripts: letters as they are, days as ISO text."""
        import json  # noqa: PLC0415 (only a script asks for it)

        text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
        self._out.write(json_escaped(text) + "\n")

    def raw(self, text: str) -> None:
        """Write text for another program to stdout as it is; on a terminal without what steers it.

        Its lines end with LF.
        """
        if self._out.isatty():
            text = "\n".join(map(safe, text.split("\n")))
        self._out.write(text)

    @contextmanager
    def progress(self, total: int, label: Message | str) -> Iterator[Callable[[int], None]]:
        """A bar on stderr while a long work runs; what is yielded takes how many more are done.

        Without a terminal nothing is shown.
        """
        if not self._shows_weight(self._err, colour=False):
            yield lambda _count: None
            return
        from rich.console import Console  # noqa: PLC0415 (slow to load, seldom used)
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

        bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %", markup=False),
            console=Console(file=self._err, width=self._columns(self._err)),
            transient=True,
        )
        with bar:
            task = bar.add_task(safe(word(label, self.language)), total=total)
            waiting = 0

            def advance(count: int) -> None:
                nonlocal waiting
                waiting += count
                if waiting * STEPS >= total:
                    bar.advance(task, waiting)
                    waiting = 0

            yield advance

    def _speak(self, stream: TextIO, texts: Iterable[Message | str]) -> None:
        columns = self._columns(stream) if stream.isatty() else None
        for text in texts:
            self._write(stream, sentence_lines(text, language=self.language, columns=columns))

    def _write(self, stream: TextIO, lines: Iterable[Styled]) -> None:
        shown = [Styled(_encodable(safe(line.text), stream.encoding), line.style) for line in lines]
        if not self._shows_weight(stream) or all(line.style == "plain" for line in shown):
            stream.write("".join(f"{line.text}\n" for line in shown))
        else:
            _write_weighted(stream, shown)

    def _shows_weight(self, stream: TextIO, *, colour: bool = True) -> bool:
        if self._environment.get("TERM") in ("dumb", "unknown"):
            return False
        return stream.isatty() and not (colour and self._environment.get("NO_COLOR"))

    def _columns(self, stream: TextIO) -> int:
        typed = self._environment.get("COLUMNS", "")
        if typed.isdecimal() and int(typed):
            return max(LEAST_WIDTH, int(typed))
        try:
            columns = os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError, AttributeError):  # no terminal, closed, no real file
            return WIDTH
        return max(LEAST_WIDTH, columns) if columns else WIDTH


def _write_weighted(stream: TextIO, lines: Iterable[Styled]) -> None:
    """Strong lines in weight and void ones struck through; plain runs go round Rich, for speed."""
    from rich.console import Console  # noqa: PLC0415 (slow to load, and not for pipes)
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for style, run in groupby(lines, lambda line: line.style):
        whole = "\n".join(line.text for line in run)
        if style == "plain":
            stream.write(whole + "\n")
            continue
        text = Text(whole, style="bold" if style == "strong" else "")
        if style == "void":
            text.highlight_regex(r"\S+(?: \S+)*", "strike")
        stream.flush()  # an old Windows console is written to beside the stream
        console.print(text)


def _encodable(text: str, encoding: str | None) -> str:
    """`text` as a stream of `encoding` can take it: a near letter, else a question mark."""
    if text.isascii() or not encoding or encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
        return text
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return text

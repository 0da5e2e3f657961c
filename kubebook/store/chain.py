"""The chain: what the bytes of a ledger hold, before anybody asks what its lines mean.

Pure functions over bytes. They know the first line, the chain and the end of the file, and no JSON
inside a line, no record and no disk.

Line 1 is `{"format":"kubebook","version":5,"ledger":"<32 hex>"}`. A file that was rewritten in
the place of another has in it also `"former":[...]`, oldest first, of each file before it
`{"version":1,"lines":12,"chain":"<64 hex>","why":"version"}`: what it ended with, and why it was
rewritten (`Why`). Every further line ends with
`,"chain":"<64 hex>"}`: SHA-256 over the chain of the line before (64 hex as ASCII; for line 2 the
SHA-256 of line 1) and this line's bytes before `,"chain":`. BOM, CR and LF are never hashed.
"""

import re
from hashlib import sha256
from itertools import islice
from typing import Literal, NamedTuple, cast

VERSION = 5
"""What is written; older versions are read: they know fewer tables and fields."""
BOM = b"\xef\xbb\xbf"
_KEY = b',"chain":"'
CHAIN_BYTES = len(_KEY) + 64 + 2
"""How many bytes of a line the chain and the brace after it take."""

Why = Literal["version", "forget", "salvage"]
"""Why a file was rewritten: for a newer kubebook's version, to forget a departed member, or to take
the whole lines out of a damaged one."""

# Only that of the first line is compiled at once: every command reads one.
_FORMER = (
    rb'\{"version":(\d{1,9}),"lines":(\d{1,9}),"chain":"([0-9a-f]{64})",'
    rb'"why":"(version|forget|salvage)"\}'
)
_EACH = _FORMER.replace(b"(", b"(?:")
_FIRST = re.compile(
    rb'\{"format":"kubebook","version":(\d{1,9}),"ledger":"([0-9a-f]{32})"'
    rb'(?:,"former":\[(%s(?:,%s)*)\])?\}' % (_EACH, _EACH)
)
_OURS = b'{"format":"kubebook"'


class Trouble(Exception):  # noqa: N818 (not an error of the user's yet: `store.read` words it)
    """The bytes are no whole ledger."""


class Empty(Trouble):
    """There is not one byte."""


class Blank(Trouble):
    """There are only zero bytes or blank lines."""


class Foreign(Trouble):
    """It is the text of another program."""


class Binary(Trouble):
    """It is no text at all."""


class Unfinished(Trouble):
    """It is cut off before the end of its second line, so it holds no group."""


class Newer(Trouble):
    """Its version, `version`, is one we do not know."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


class Broken(Trouble):
    """Line `line` (the first is 1) does not follow from the lines before it."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Former(NamedTuple):
    """A file that a rewritten ledger replaced: its version, its end, and why.

    `lines` counts the first line too; `chain` is that of the last.
    """

    version: int
    lines: int
    chain: str
    why: Why


class Ink(NamedTuple):
    """The lines of a ledger that count, and what stands at its end.

    `former`: the files that it replaced, oldest first.
    `lines` are without line ends, the first line among them; `chain` is that of the last one.
    `length` counts the bytes of the file until the end of the last line, its newline included if
    it is there (`newline`). `torn` is what stands after that and was never acknowledged.
    `bom`, `crlf`, `blank`: what an editor left (a byte order mark, CR before LF, blank lines).
    """

    version: int
    ledger: str
    former: tuple[Former, ...]
    lines: list[bytes]
    chain: str
    length: int
    newline: bool
    torn: bytes
    bom: bool
    crlf: bool
    blank: bool

    @property
    def untidy(self) -> bool:
        """Whether an editor left something that the next writer mends."""
        return self.bom or self.crlf or self.blank

    @property
    def bodies(self) -> list[bytes]:
        """The lines after the first, without their chain."""
        return [line[:-CHAIN_BYTES] for line in self.lines[1:]]

    @property
    def clean(self) -> bytes:
        """The file as it should be: the lines that count, a newline after each."""
        return b"\n".join(self.lines) + b"\n"

    def chain_at(self, number: int) -> str:
        """The chain of line `number` (the first is 1), which must be there."""
        if number == 1:
            return chain_of(self.lines[0])
        return self.lines[number - 1][-66:-2].decode("ascii")


def first_line(ledger: str, former: tuple[Former, ...] = (), *, version: int = VERSION) -> bytes:
    """Line 1 of a ledger with this id (32 hex), without its newline."""
    before = ",".join(
        '{"version":%d,"lines":%d,"chain":"%s","why":"%s"}' % one  # noqa: UP031 (as the file writes it)
        for one in former
    )
    line = '{"format":"kubebook","version":%d,"ledger":"%s"' % (version, ledger)  # noqa: UP031
    return (line + (f',"former":[{before}]' if before else "") + "}").encode("ascii")


def chain_of(first: bytes) -> str:
    """The chain that stands before line 2: the SHA-256 of line 1."""
    return sha256(first).hexdigest()


def chained(body: bytes, chain: str) -> tuple[bytes, str]:
    """A line with its chain, and that chain: `body` is the line's JSON up to its last value."""
    following = sha256(chain.encode("ascii") + body).hexdigest()
    return body + _KEY + following.encode("ascii") + b'"}', following


def read_ink(data: bytes) -> Ink:
    """The lines of a ledger, its chain verified.

    An end without a newline, or with a zero byte in it, that does not verify was never
    acknowledged: it is `torn`, but for a whole line it may begin with.

    Raises:
        Trouble: a subclass names what stands there instead.
    """
    if not data:
        raise Empty
    bom = data.startswith(BOM)
    lines = data[len(BOM) if bom else 0 :].split(b"\n")
    crlf = b"\r" in data  # JSON escapes a CR inside a text, so a raw one belongs to a line's end
    if crlf:
        lines = [line.rstrip(b"\r") for line in lines]
    newline = not lines[-1]
    if newline:
        lines.pop()
    blank = False
    while newline and len(lines) > 1 and not lines[-1]:
        lines.pop()
        blank = True
    first = _FIRST.fullmatch(lines[0])
    if not first or not 1 <= int(first[1]) <= VERSION:
        raise _not_ours(lines, data, newline=newline)
    count, chain = _follow(lines)
    torn = b""
    if count < len(lines):
        end = lines[count]
        if count < len(lines) - 1 or (newline and b"\0" not in end):
            raise Broken(count + 1)
        whole, chain = _whole_beginning(end, chain)
        torn = end[whole:] + (b"\n" if newline else b"")
        newline = not whole
        lines[count:] = [end[:whole]] if whole else []
    if len(lines) == 1:
        raise Unfinished
    return Ink(
        version=int(first[1]),
        ledger=first[2].decode("ascii"),
        former=_former(first[3]),
        lines=lines,
        chain=chain.decode("ascii"),
        length=len(data) - len(torn),
        newline=newline,
        torn=torn,
        bom=bom,
        crlf=crlf,
        blank=blank,
    )


def read_first(line: bytes) -> tuple[int, str, tuple[Former, ...]] | None:
    """The version, the id and the former files that a first line names; None if it is none."""
    first = _FIRST.fullmatch(line)
    return (int(first[1]), first[2].decode("ascii"), _former(first[3])) if first else None


def former_of(line: bytes) -> tuple[Former, ...]:
    """The former files that a first line still names, whatever else in it is damaged."""
    return _former(line)


def _former(text: bytes | None) -> tuple[Former, ...]:
    return tuple(
        Former(int(version), int(lines), chain.decode("ascii"), cast("Why", why.decode("ascii")))
        for version, lines, chain, why in re.findall(_FORMER, text or b"")
    )


def _follow(lines: list[bytes]) -> tuple[int, bytes]:
    """How many lines from the first follow from each other, and the chain of the last of them."""
    chain = sha256(lines[0]).hexdigest().encode("ascii")
    count = 1
    for line in islice(lines, 1, None):
        following = sha256(chain + line[:-CHAIN_BYTES]).hexdigest().encode("ascii")
        if line[-CHAIN_BYTES:] != _KEY + following + b'"}':
            break
        chain = following
        count += 1
    return count, chain


def _whole_beginning(end: bytes, chain: bytes) -> tuple[int, bytes]:
    """The length of a whole line at the beginning of `end` (0: none), and the chain after it.

    A line that lacked its newline counted, so it must survive the next append being torn.
    """
    at = end.find(_KEY)
    while at != -1:
        following = sha256(chain + end[:at]).hexdigest().encode("ascii")
        if end[at : at + CHAIN_BYTES] == _KEY + following + b'"}':
            return at + CHAIN_BYTES, following
        at = end.find(_KEY, at + 1)
    return 0, chain


def _not_ours(lines: list[bytes], data: bytes, *, newline: bool) -> Trouble:
    """What a file is when its first line is not that of a ledger we can read."""
    first = lines[0]
    if version := re.match(rb'\{"format":"kubebook","version":(\d{1,9})\b', first):
        ours = (
            re.sub(rb'"version":\d+', b'"version":%d' % known, first, count=1)
            for known in range(1, VERSION + 1)
        )
        if int(version[1]) <= VERSION or any(_follow([it, *lines[1:2]])[0] > 1 for it in ours):
            return Broken(1)
        return Newer(int(version[1]))
    if not data.strip(BOM + b"\0\r\n\t "):
        return Blank()
    if first.startswith(_OURS) or _OURS.startswith(first):
        return Unfinished() if len(lines) == 1 and not newline else Broken(1)
    if len(lines) > 1 and lines[1][-CHAIN_BYTES : -CHAIN_BYTES + len(_KEY)] == _KEY:
        return Broken(1)
    return Foreign() if _is_text(data) else Binary()


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data

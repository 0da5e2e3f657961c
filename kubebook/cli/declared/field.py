"""What a field is: one thing that can be typed, asked for and shown, declared in one row.

Named tuples, since every command waits for its rows to be made.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from kubebook.book.book import Book
from kubebook.cli.session import Session
from kubebook.errors import KubebookError
from kubebook.messages import N_, Message

Answers = dict[str, object]
"""What was answered in a form so far, by key."""
Values = dict[str, Any]
"""Values by key: what was typed or answered, read by its kind; a field without one is left out."""
Text = Message | str
Words = Sequence[str] | Mapping[str, str]
"""Words to complete, alone or each with its meaning."""
Offer = Callable[[Session, Answers], Words]
PARTED = "; "
"""What stands between the parts of a list, or of a field that was typed several times."""


def written(value: object) -> str:
    """The text that would be typed for a plain value; empty for None."""
    return str(value) if value else ""


Causes = Mapping[type[KubebookError], tuple[str, ...]]
"""The keys of the fields that can be the reason if a record is refused: these are asked again."""


class Kind(NamedTuple):
    """How the values of a field are typed.

    `read`: from a text typed on the command line to the value, raising a `KubebookError`; it opens
    no ledger. `find`: the same in a form, where a name is looked up at once (None: as `read`).
    `write`: the text that would be typed for a value. `nothing`: the value of an empty field.
    `metavar`: a message id, the word for such a value in help.
    `explain`: what was understood, under an answer. `hint`: how an answer looks. `words`: answers
    to complete, in a form and at the Tab key; `named`: their meanings are names that can be typed
    too. `show`: a value as people read it, `data` as scripts get it. `type`: what Typer
    reads.
    """

    read: Callable[[str, Session], object]
    find: Callable[[str, Session], object] | None = None
    write: Callable[[Any], str] = written
    nothing: object = ""
    metavar: str = N_("TEXT")
    explain: Callable[[Any, Session], Text | None] = lambda _value, _session: None
    hint: Message | None = None
    words: Offer = lambda _session, _answers: ()
    named: bool = False
    show: Callable[[Any], object] = lambda value: value
    data: Callable[[Any], object] = lambda value: value
    type: object = str | None


TEXT = Kind(read=lambda typed, _session: typed)
"""Free text."""
PATH = Kind(
    read=lambda typed, _session: typed,
    metavar=N_("FILE"),
    hint=Message(N_("The file, with its folder if it lies in another one: berkas/daftar.csv.")),
)
"""The name of a file, which is never cleaned: a file may be called by a dash."""


class Field(NamedTuple):
    """One field of a noun, or one thing that a command is given: a row, its first three by place.

    `key`: its name in the record, in JSON and among the values. `label`: a message id, its name
    when it is asked for, shown, or was left out. `options`: how it is typed, English first, with
    blanks between; empty: a bare word. `help`: a message id; empty: the label. `usual`: the text
    that Enter takes in a form; "": it may stay empty; None: it must be answered. `likely`: such a
    text for a new thing, found in the book. `when`: whether it is asked, from the answers so far;
    `asked`: False if a form never asks it. `many`: it can be typed several times. `hidden`: help
    leaves it out. `now`: its value in a record, if that is not the attribute `key`. `metavar`,
    `hint`, `explain` and `words` replace those of its kind. `parts`: the texts of several fields,
    by key, that one answer in a form may hold. `describes`: the key of a field to whose value this
    one belongs: if that is changed in a form, the present value of this one is not kept. `after`:
    a text that Enter takes instead of `usual` for a new thing, given the answers so far.
    """

    key: str
    label: str
    options: str = ""
    kind: Kind = TEXT
    help: str = ""
    usual: Text | None = ""
    likely: Callable[[Session], Text | None] | None = None
    when: Callable[[Session, Answers], bool] = lambda _session, _answers: True
    asked: bool = True
    many: bool = False
    hidden: bool = False
    now: Callable[[Book, Any], object] | None = None
    metavar: str = ""
    hint: Message | None = None
    explain: Callable[[Any, Session], Text | None] | None = None
    words: Offer | None = None
    parts: Callable[[Session, str], Mapping[str, str]] | None = None
    describes: str = ""
    after: Callable[[Session, Answers], Text | None] = lambda _session, _answers: None

    @property
    def called(self) -> Message:
        """The label as a message."""
        return Message(self.label)

    @property
    def option(self) -> str:
        """The option it is typed with, in English; empty for a bare word."""
        return self.options.partition(" ")[0].partition("/")[0]

    @property
    def is_words(self) -> bool:
        """Whether it keeps what was typed for the rule, so that a lone dash is an empty text."""
        return self.kind is TEXT or bool(self.options and self.kind.read is TEXT.read)

    @property
    def offers(self) -> Offer:
        """The words to complete: its own, else those of its kind."""
        return self.words or self.kind.words

    def of(self, book: Book, record: object) -> object:
        """Its value in a record of the book."""
        return self.now(book, record) if self.now else getattr(record, self.key)


def keys_of(fields: Sequence[Field]) -> frozenset[str]:
    """The keys of some fields."""
    return frozenset(field.key for field in fields)


def headings_of(fields: Sequence[Field]) -> dict[str, str]:
    """The headings that the column of each field may have in a file: its options, with its key.

    For a pair of opposite options, the first; dashes become underscores.
    """
    return {
        option.partition("/")[0].removeprefix("--").replace("-", "_"): field.key
        for field in fields
        for option in field.options.split()
    }


def without(fields: Sequence[Field], *keys: str) -> tuple[Field, ...]:
    """The fields without those of these keys."""
    return tuple(field for field in fields if field.key not in keys)

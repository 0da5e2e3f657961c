"""Members: somebody who left and is recorded anew, and children.

Pure.
"""

from collections.abc import Iterator

from kubebook.book.book import Book
from kubebook.book.check.people import child
from kubebook.book.doubts.doubt import Doubt
from kubebook.book.find import folded
from kubebook.book.records.people import Member
from kubebook.messages import N_, Message, message


def once_a_member(book: Book, new: Member) -> Iterator[Doubt]:
    """Somebody of that name who left; if their NIK differ, they are two people."""
    for old in book.members.values():
        apart = old.nik and new.nik and old.nik != new.nik
        if old.left and folded(old.name) == folded(new.name) and not apart:
            facts = {"old": old.id, "name": old.name, "left": old.left, "new": new.id}
            yield Doubt(
                Message(
                    N_(
                        "{old} {name} left on {left}. The same person, who is back?\n"
                        "  kubebook member set {old} --returned"
                    ),
                    facts,
                ),
                Message(
                    N_(
                        "{old} {name} left on {left}. The same person, who is back? "
                        "Then not as a new member:\n"
                        "  kubebook member leave {new}\n"
                        "  kubebook member set {old} --returned"
                    ),
                    facts,
                ),
                message(N_("Another person, a new member?")),
            )


def was_child(new: Member, old: Member | None) -> Iterator[Doubt]:
    """Somebody who was a child on joining, which was not known before."""
    if old and any(child(old)):
        return
    for one in child(new):
        yield Doubt(one.what, message(N_("{what}\n  {todo}"), what=one.what, todo=one.todo))

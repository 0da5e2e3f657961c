"""The Agenda Surat: the letters of the group, and what became of each."""

from kubebook.book.book import Book
from kubebook.book.records.letters import Letter
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import DATE, NUMBER
from kubebook.statements.listed import listed
from kubebook.statements.statement import Column, Frame, Table


def letters(book: Book, frame: Frame) -> Table:
    """Agenda Surat: the letters of the period by number, and what became of each."""
    own = [letter for letter in book.letters if letter.date in frame.period]
    return listed(_LETTERS, own, {"remark": _became}, totals={"letters": len(own)})


def _became(letter: Letter) -> Message | str:
    facts = {"sent": letter.sent, "answered": letter.answered, "answer": letter.answer}
    if letter.taken_back:
        return message(
            N_("sent {sent:short}, taken back {day:short}: {reason}")
            if letter.sent
            else N_("taken back {day:short}: {reason}"),
            sent=letter.sent,
            day=letter.taken_back,
            reason=letter.reason,
        )
    if letter.answered and letter.answer:
        return message(N_("answered {answered:short}: {answer}"), **facts)
    if letter.answered:
        return message(N_("answered {answered:short}"), **facts)
    if letter.sent and letter.note:
        return message(N_("sent {sent:short}, {note}"), note=letter.note, **facts)
    if letter.sent:
        return message(N_("sent {sent:short}"), **facts)
    return letter.note


_LETTERS = (
    NUMBER,
    DATE,
    Column(name="reference", heading=N_("Letter no.")),
    Column(name="to", heading=N_("Addressee")),
    Column(name="subject", heading=N_("Subject")),
    Column(name="remark", heading=N_("Remarks"), exported=False),
    Column(name="document", heading=N_("Document"), shown=False),
    Column(name="sent", heading=N_("Sent on"), kind="date", shown=False),
    Column(name="answered", heading=N_("Answered on"), kind="date", shown=False),
    Column(name="answer", heading=N_("Answer"), shown=False),
    Column(name="note", heading=N_("Note"), shown=False),
    Column(name="taken_back", heading=N_("Taken back on"), kind="date", shown=False),
    Column(name="reason", heading=N_("Reason"), shown=False),
)

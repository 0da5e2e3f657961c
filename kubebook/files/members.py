"""The member CSV, which scripts rely on unchanged: members of a book out, rows of a file in.

It knows the columns and their headings in both languages. What a row may hold is decided by
`book.importing_members`.
"""

from datetime import date

from kubebook.book.book import Book
from kubebook.book.import_rows import Row
from kubebook.book.people.card_numbers import card_number
from kubebook.book.people.members import role_of
from kubebook.files.csv_text import csv_text, guarded, read_rows

COLUMNS = (
    "name",
    "nik",
    "kk",
    "sex",
    "birth_date",
    "address",
    "phone",
    "role",
    "joined",
    "dtsen_id",
    "occupation",
    "verified",
)
_INDONESIAN = {
    "nama": "name",
    "no_kk": "kk",
    "jenis_kelamin": "sex",
    "l/p": "sex",
    "tanggal_lahir": "birth_date",
    "alamat": "address",
    "telepon": "phone",
    "no_hp": "phone",
    "jabatan": "role",
    "tanggal_masuk": "joined",
    "id_dtsen": "dtsen_id",
    "pekerjaan": "occupation",
    "terverifikasi": "verified",
    "anggota": "member",
    "no_anggota": "member",
}


def member_csv(book: Book, *, today: date, full_nik: bool = False) -> str:
    """Everybody who is or was a member as CSV text, by number, with the role held today.

    Departed members stay in, or the numbers of a ledger made from this file would not be those of
    its entries. NIK and KK are masked unless `full_nik`.
    """
    return csv_text(
        ("member", *COLUMNS),
        (
            (
                member.id,
                guarded(member.name),
                card_number(member.nik, full=full_nik),
                card_number(member.kk, full=full_nik),
                member.sex,
                member.birth_date.isoformat() if member.birth_date else "",
                guarded(member.address),
                guarded(member.phone),
                role_of(book, member, today),
                member.joined.isoformat(),
                guarded(member.dtsen_id),
                guarded(member.occupation),
                "yes" if member.verified else "no",
            )
            for member in book.members.values()
        ),
    )


def read_member_csv(data: bytes) -> tuple[Row, ...]:
    """The rows of a member CSV, each with its line; only the name is needed.

    Raises:
        NotCsv, CsvBroken, ColumnsMissing, ColumnUnknown, ColumnTwice: the file has no such rows.
    """
    columns = {name: name for name in ("member", *COLUMNS)} | _INDONESIAN
    return read_rows(data, columns, needed=("name",))

"""Where a ledger's things lie: the folder `NAME.kubebook.d` beside it, and the names in it.

It knows names and nothing of what is in the files.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple


def typed(path: Path) -> str:
    """A path as it is typed in a command: in quotes if it has a blank."""
    return f'"{path}"' if set(str(path)) & set(" &();'") else str(path)


class Places(NamedTuple):
    """The paths that belong to the ledger at `ledger`."""

    ledger: Path

    @classmethod
    def of(cls, path: Path) -> "Places":
        """The places of the ledger that is called `path`; a link means the file it leads to."""
        return cls(path.resolve() if path.is_symlink() else path)

    @property
    def folder(self) -> Path:
        """The folder of everything that is not the ledger itself."""
        return Path(f"{self.ledger}.d")

    @property
    def tip(self) -> Path:
        """What was last written here."""
        return self.folder / "tip"

    @property
    def lock(self) -> Path:
        """The file that the writer locks."""
        return self.folder / "lock"

    @property
    def holder(self) -> Path:
        """Who holds the lock, in words."""
        return self.folder / "lock-holder"

    @property
    def temporary(self) -> Path:
        """A file that is being written; under the lock there is at most one."""
        return self.folder / "new.tmp"

    @property
    def backups(self) -> Path:
        """The folder of dated copies."""
        return self.folder / "backups"

    def backup(self, day: date) -> Path:
        """The copy made before the first write of a day."""
        return self.backups / f"{self.ledger.stem}-{day.isoformat()}{self.ledger.suffix}"

    @property
    def copied(self) -> Path:
        """What is known of the copies of this ledger that were proven."""
        return self.folder / "copied"

    @property
    def copy_made(self) -> Path:
        """Beside a copy: when and until which line it was made."""
        return self.folder / "copy-made"

    @property
    def proofs(self) -> Path:
        """The folder of the pictures and PDFs that prove vouchers."""
        return self.folder / "proofs"

    def proof(self, sha256: str, kind: str) -> Path:
        """The copy of a picture or PDF, called by the hash of its bytes."""
        return self.proofs / f"{sha256}.{kind}"

    def kept(self, what: str, day: date, number: int, suffix: str) -> Path:
        """A name for something kept aside on a day: torn-2026-10-31-1.bin."""
        return self.folder / f"{what}-{day.isoformat()}-{number}{suffix}"

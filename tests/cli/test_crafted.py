"""Ledgers that somebody else hands over, crafted: each command answers, in bounded time.

`KUBEBOOK_CRAFTED=50000` sets how many commands are tried; a few dozen otherwise.
"""

import os
import random
import resource
import shutil
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS
from kubebook.store.chain import read_ink
from kubebook.store.ledger_file import ledger_file_of
from kubebook.store.paths import Places
from kubebook.store.tables import Unknown
from tests.cli.crafted import FORMS, PICTURES, SUM, TEXTS, crafted
from tests.cli.desk import LEDGER, Desk, desk_in
from tests.store.sample import chained_anew

RUNS = int(os.environ.get("KUBEBOOK_CRAFTED", "120"))
SEED = int(os.environ.get("KUBEBOOK_CRAFTED_SEED", "17"))
A_LEDGER = 40
"""How many commands are tried on each ledger."""
MOST_SECONDS, MOST_BYTES = 10, 1 << 30
CODES = {0, 1, 2, 3}
LINES = """
status
status --json
check
check --json
check --strict
check --seal 7KQ2M0XA93TFB
receipt 50rb Telur --account penjualan
expense 1rb Pakan --account pakan --line 1
transfer 1rb --from kas --to bank
adjust 1000 Uji --from persediaan --to bahan
opening kas 5rb --date 30/9/2026
entry show bkm1
entry show bkk1 --json
entry list
entry list --period 2026
entry void bkm2 --reason salah
entry correct bkm2 --amount 2rb --reason x
entry reverse bkm1 --reason salah
member list
member show A01
member add Siti
member set A03 --role bendahara
member leave A02 --reason pindah
member forget A01
account list
account add telur --like penjualan
group show
group show --json
group set --office Dinas
grant list
grant show bansos-2026
plan list
plan status
plan show 1
plan approve --meeting 1
asset list
asset show INV-001
asset depreciate
asset retire INV-001 --how rusak --reason Uji
meeting list
meeting show 1
visit list
problem list
letter list
letter show 1
letter sent 1
format list
format show kantor
format check kantor
close 2026-10 --uncounted x
reopen 2026-09 --reason x
export ledger
export members
export journal
export ledger -o x.json
export seal 2026-09
show account-ledger --account kas --period 2026
restore ayam-contoh.kubebook --yes
import x.kubebook
entry attach bkk1 x.jpg
entry attach bkk1 x.png
entry attach bkk1 x.pdf
format check x.toml
report monthly --format x.toml -o x.pdf
import x.csv
member import x.csv
restore ayam-contoh.kubebook --salvage -o b.kubebook
report proof-pictures -o x.pdf
report proof-pictures -o x.pdf
report voucher -o x.pdf
show proofs
""".strip().splitlines()
EVERY = (
    *LINES,
    *(f"show {name}" for name in STATEMENTS),
    *(f"show {name} --json" for name in STATEMENTS),
    *(f"show {name} --period 2026-01..2026-12" for name in STATEMENTS),
    *(f"export {name}" for name in STATEMENTS),
    *(f"report {name} -o x.pdf" for name in DOCUMENTS),
    *(f"report {name} --format kantor -o x.pdf" for name in DOCUMENTS),
)


class Hung(BaseException):
    """A command took longer than anybody waits."""


@contextmanager
def bounded() -> Iterator[None]:
    """Let what is inside take `MOST_SECONDS` and `MOST_BYTES` more than there are."""

    def stop(*_: object) -> None:
        raise Hung

    held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (held + MOST_BYTES, limits[1]))
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(MOST_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, limits)


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def trouble(desk: Desk, line: str) -> str:
    """What a command did that no command may do; empty if it answered."""
    try:
        with bounded():
            answer = desk(line)
    except Hung:
        where = traceback.format_exc().splitlines()[-3:-1]
        return f"hung: {line}: {where}"
    except Exception:  # noqa: BLE001 (what falls is what is sought)
        return f"fell: {line}: {traceback.format_exc()}"
    return "" if answer.code in CODES else f"exit {answer.code}: {line}"


def _handed_over(chance: random.Random) -> bytes:
    """A crafted ledger: mostly one that is read, so that the rules are reached."""
    for _ in range(chance.choice((1, 5, 5, 5))):
        data = crafted(chance)
        with suppress(Unknown):
            ledger_file_of(Path(LEDGER), data)
            break
    return data


def _laid_out(desk: Desk, data: bytes, chance: random.Random) -> None:
    """The crafted ledger in its folder with what came with it: proofs, a form, a list."""
    kind, proof = chance.choice(PICTURES)
    digest = sha256(proof).hexdigest()
    where = Places(desk.path)
    if f'"sha256":"{SUM}"'.encode() in data:
        ink = read_ink(data)
        bodies = (
            body.replace(f'"{SUM}","kind":"jpg"'.encode(), f'"{digest}","kind":"{kind}"'.encode())
            for body in ink.bodies
        )
        data = chained_anew(ink.lines[0], bodies)
        where.proofs.mkdir(parents=True)
        where.proof(digest, kind).write_bytes(proof)
    desk.path.write_bytes(data)
    for ending, picture in chance.sample(PICTURES, 3):
        (desk.folder / f"x.{ending}").write_bytes(picture)
    (desk.folder / "x.toml").write_text(chance.choice(FORMS), "utf-8")
    cells = ",".join(chance.choices(TEXTS, k=6)).encode("utf-8", "surrogatepass")
    heads = chance.choice((b"date,source,target,amount,text,party", b"name,nik,kk,sex,role,phone"))
    (desk.folder / "x.csv").write_bytes(heads + b"\n" + cells + b"\n")


def tried(folder: Path, seed: int, *, stop: int) -> Iterator[str]:
    """What went wrong with `stop` commands over crafted ledgers, and where."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    above = _files(folder.parent)
    for number in range(-(-stop // A_LEDGER)):
        data = _handed_over(chance)
        desk = desk_in(folder)
        for line in chance.sample(EVERY, A_LEDGER):
            _laid_out(desk, data, chance)
            if said := trouble(desk, line):
                yield f"{seed}.{number}: {said}"
            for path in folder.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        if _files(folder.parent) != above:
            yield f"{seed}.{number}: wrote beside its folder"


def test_a_crafted_ledger_is_answered_in_words_and_in_time(tmp_path: Path) -> None:
    """A figure or a sentence, from any ledger: never a traceback, a hang, or a stray file."""
    folder = tmp_path / "meja"
    folder.mkdir()
    assert list(tried(folder, SEED, stop=RUNS)) == []

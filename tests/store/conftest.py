"""What the tests of the file need not wait for: a second look, and the disk."""

import os
from types import SimpleNamespace

import pytest


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look comes at once, and what is written is on the disk at once.

    What reaches the disk before what is proved by the calls that the rig counts, in order; and no
    test here turns the computer off. Programs of their own wait as ever.
    """
    monkeypatch.setattr("kubebook.store.read.time", SimpleNamespace(sleep=lambda _: None))
    monkeypatch.setattr("os.fsync", os.fstat)

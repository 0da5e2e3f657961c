"""What all tests share: texts kept as plain files, and the option that writes them anew."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A laptop as slow as a kelurahan's passes too: how long an example takes says nothing of the books.
settings.register_profile(
    "kubebook", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("kubebook")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, which writes the kept texts instead of comparing with them."""
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden/ anew from what comes out"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/NAME`: `golden("cash-book-80.txt", text)`."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        if not path.is_file():
            pytest.fail(f"no tests/golden/{name} yet: read the text, then pytest --update-golden")
        assert text == path.read_bytes().decode()

    return check


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl-C stop programs, also where the tests run as a job that ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)

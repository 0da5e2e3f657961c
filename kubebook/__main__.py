"""`python -m kubebook`, and the console script."""

import gc
import sys


def main() -> None:
    """Run one command and leave with its exit code."""
    gc.disable()  # a command ends before garbage matters; 0.6 of a bare Python start is saved
    if sys.argv[1:] == ["--version"]:
        from kubebook import __version__  # noqa: PLC0415 (answered before anything is loaded)

        sys.stdout.write(f"kubebook {__version__}\n")
        return
    from kubebook.cli.main import leave, run  # noqa: PLC0415 (as above)

    leave(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

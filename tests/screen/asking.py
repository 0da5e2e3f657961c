"""A form at a real terminal, run by the tests: asks for a receipt and prints the answers."""

import sys

from kubebook.screen.console import Screen
from kubebook.screen.form import ask
from tests.screen.test_form import STEPS, summary

try:
    answers = ask(STEPS, language="id", header="Uang masuk.", summary=summary)
except KeyboardInterrupt:
    sys.exit(130)
Screen("id", out=sys.stdout, err=sys.stderr, environment={}).tell(f"Tersimpan {answers}")

"""The bounds of what records hold: of typed values, and of values in a file that others wrote."""

TEXT_LIMIT = 500
"""The most characters a free text may have: what still fits on a page."""
NUMBER_LIMIT = 9
"""The most digits in the number of a record; no ledger has so many records."""
VOLUME_LIMIT = 1_000_000_000
"""The largest volume of a plan line: no plan has more of anything."""

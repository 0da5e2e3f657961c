"""Other files: CSV, JSON and journals, in and out, as text and bytes.

Everything that another program reads or writes passes here. Nothing of the screen, of paper or of
the ledger file.
"""

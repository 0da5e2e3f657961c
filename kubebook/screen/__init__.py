"""The screen: the only room that knows Rich and prompt_toolkit.

It lays out and speaks values made elsewhere, in the language it is given, and makes no figure. It
must not know the ledger file, the paper or other files.
"""

"""Formats as files: an office's own TOML, laid over `umum`, which is such a file too.

`reading` makes a `paper.format.Format` of a text and names every fault by its line; `writing`
writes one as a file that is its own manual; `shipped` are those that kubebook brings along.
"""

"""Formats as values and as files: an office's own TOML, laid over `umum`, which is such a file too.

`format` is the value. `read` makes a `Format` from a text and names every fault with its line;
`writer` writes one as a file that is its own manual; `built_in` are those that come with kubebook.
"""

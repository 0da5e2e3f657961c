"""A statement as a printed book: columns, folded rows, pages carried forward."""

"""A month in words: its figures, its story, and what is to be discussed."""

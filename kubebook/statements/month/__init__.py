"""A month told: its figures, its story, and what is to be discussed."""

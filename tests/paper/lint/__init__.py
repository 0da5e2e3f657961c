"""A linter of pages and a re-adder: they read the finished PDF alone, not what drew it."""

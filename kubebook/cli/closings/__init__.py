"""A month closed and opened again, and the money counted before."""

"""Proves the rules of the books; every group and person here is CONTOH (rekaan)."""

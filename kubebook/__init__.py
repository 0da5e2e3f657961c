"""kubebook keeps the books of one KUBE and prints the reports its members and offices read."""

__version__ = "0.1.0"

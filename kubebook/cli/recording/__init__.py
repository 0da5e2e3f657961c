"""The commands that record entries, and how an entry is asked for, read back and mended."""

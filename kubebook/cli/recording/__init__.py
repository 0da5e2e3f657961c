"""The commands that record entries: how an entry is asked for, read back and mended."""

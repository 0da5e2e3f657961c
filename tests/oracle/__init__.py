"""Our figures against those of other programs."""

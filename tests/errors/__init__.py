"""One case for every leaf of the error tree; a room's cases stand in a module of their own."""

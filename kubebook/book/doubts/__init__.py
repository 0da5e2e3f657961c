"""Find what may be a mistake in a change: a module for each subject, and the whole change."""

"""Random books take as long as they take: a busy laptop is no fault of a statement."""

from hypothesis import settings

settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

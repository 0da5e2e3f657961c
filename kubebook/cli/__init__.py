"""The commands: the only place that knows Typer, the clock and the environment.

Thin: a command reads its arguments, makes one call below, and shows the result.
"""

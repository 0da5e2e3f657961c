"""The screen: the only room that knows Rich and prompt_toolkit."""

"""The commands of the nouns: a module for each, with its verbs."""

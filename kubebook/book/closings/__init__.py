"""Closing a month: its seal, what may still change, and the money that is counted before."""

"""Statements of grants, and what an accountability report says of one."""

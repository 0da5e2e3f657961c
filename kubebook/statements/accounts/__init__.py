"""Statements with accounts as rows: balances, position, cash flow, debts."""

"""Statements whose rows are accounts: balances, position, cash flow, debts."""

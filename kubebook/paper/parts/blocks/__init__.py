"""The blocks of the first page of a report: results, money, recapitulation, plan, months."""

"""Statements of the plan: RAB, Realisasi RAB, Kelayakan usaha."""

"""The accountability report (LPJ) on one grant."""

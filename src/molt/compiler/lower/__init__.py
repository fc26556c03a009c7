"""Lowering: typed tree -> IR.  No analysis, no optimisation: one node, its operations."""

"""Runs whole programs under CPython and compiled, and compares what they did."""

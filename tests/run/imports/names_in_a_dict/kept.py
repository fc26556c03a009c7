"""Mod doc."""
VALUE = 1
def get(): return VALUE
def names(): return globals()
keep = globals()

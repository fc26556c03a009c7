"""Flags and traps as mappings."""

from decimal import *
c=Context()
valid = dict.fromkeys(c.flags, False)
# Comparing with what is no signal dict raises or not by CPython's patch version.
for f in (lambda: c.flags == valid, lambda: c.flags != valid, lambda: valid == c.flags):
    print(f())
for d in ({}, {Inexact: True}, valid, dict.fromkeys(range(9)), {i: 1 for i in range(9)}):
    try:
        print(setattr(c, "flags", d))
    except Exception as e:
        print(type(e), e)
print(c.flags==1, c.flags!=1, c.flags.keys(), c.flags.items(), c.flags.values(), type(c.flags))
try: c.flags.pop(1)
except Exception as e: print(type(e), e)
try: c.flags.clear()
except Exception as e: print(type(e), e)
try: c.flags.popitem()
except Exception as e: print(type(e), e)
c.flags.update({Inexact:1}); print(c.flags.get(Inexact), c.flags.get(1,5), Inexact in c.flags, 1 in c.flags)
print(str(c.flags.setdefault(Inexact)))

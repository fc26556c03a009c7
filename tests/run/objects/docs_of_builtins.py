"""What the built-in classes say of themselves."""

import builtins

for name in sorted(vars(builtins)):
    value = getattr(builtins, name)
    # What the last two say changed within 3.11.
    if isinstance(value, type) and not name.startswith("_") and name not in ("classmethod", "staticmethod"):
        print(name, repr(value.__doc__))


class Child(int):
    pass


class Told(str):
    "Told."


print(Child.__doc__, Told.__doc__, Child(1).__doc__, (5).__doc__ == int.__doc__)

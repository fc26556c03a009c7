"""What an installed package cannot do here is an error where it would run, not a refusal of the program."""

import inst
from inst.more import half, twice

print(half(3), twice("ab"), inst.marshal.version, inst.NAMES["sqrt"](9))

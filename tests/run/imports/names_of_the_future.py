"""`from __future__ import x` binds a name as any import does."""

from __future__ import annotations, division as true_division

print(annotations)
print(true_division.getOptionalRelease(), true_division.compiler_flag)
print([name for name in dir() if not name.startswith("_")])
print("annotations" in globals(), vars()["true_division"] is true_division)
print(annotations.mandatory)

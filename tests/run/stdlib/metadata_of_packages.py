"""What `importlib.metadata` says of packages that lie beside a program, and of those that do not."""

import os
import sys
from importlib import metadata

print(metadata.PackageNotFoundError.__mro__[1])
try:
    metadata.version("no-such-package-anywhere")
except metadata.PackageNotFoundError as error:
    print(error, error.name)

os.makedirs("pkg-1.5.dist-info", exist_ok=True)
for name, text in (
    ("METADATA", "Metadata-Version: 2.1\nName: pkg\nVersion: 1.5\nSummary: none\nRequires-Dist: other>=2\nRequires-Dist: more ; extra == 'x'\n\nText.\n"),
    ("RECORD", "pkg/__init__.py,sha256=abc,12\npkg/part.py,,\n"),
    ("entry_points.txt", "[console_scripts]\nrun = pkg.part:main\nother = pkg:go [x]\n\n[some.group]\nname = pkg\n"),
    ("top_level.txt", "pkg\n"),
):
    with open(f"pkg-1.5.dist-info/{name}", "w") as file:
        file.write(text)

sys.path.insert(0, os.getcwd())
print(metadata.version("pkg"), metadata.metadata("pkg")["Summary"], metadata.requires("pkg"))
found = metadata.distribution("pkg")
print(found.metadata.get_all("Requires-Dist"), found.name, found.metadata.json["summary"])
for file in found.files:
    print(file, file.size, file.hash)
points = found.entry_points
for point in points.select(group="console_scripts"):
    print(point.name, point.value, point.module, point.attr, point.extras)
print(sorted(points.groups), sorted(points.names), points["name"].group)
print([point.name for point in metadata.entry_points(group="some.group")])
print("pkg" in metadata.packages_distributions())

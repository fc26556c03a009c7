# small modules of the host's standard library
import colorsys
import copyreg
import keyword
import stat
from collections.abc import Sized

print(keyword.iskeyword("for"), keyword.issoftkeyword("match"), len(keyword.kwlist))
print(colorsys.rgb_to_hsv(0.5, 0.25, 0.75), colorsys.hls_to_rgb(0.3, 0.4, 0.5))
print(stat.filemode(0o100644), stat.S_ISDIR(0o040755))
print(copyreg.dispatch_table is not None, isinstance([], Sized))

"""`grp`: the groups of the system, by name and by number."""

from __future__ import annotations

from molt.lib.std.grp.groups import getgrgid as getgrgid
from molt.lib.std.grp.groups import getgrnam as getgrnam
from molt.lib.std.grp.groups import struct_group as struct_group

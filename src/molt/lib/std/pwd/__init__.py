"""`pwd`: the users of the system, by name and by number."""

from __future__ import annotations

from molt.lib.std.pwd.users import getpwnam as getpwnam
from molt.lib.std.pwd.users import getpwuid as getpwuid
from molt.lib.std.pwd.users import struct_passwd as struct_passwd

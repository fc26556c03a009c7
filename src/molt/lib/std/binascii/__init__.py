"""`binascii`: hexadecimal digits, base 64 and checksums. Not here yet: quoted-printable and uuencode."""

from __future__ import annotations

from molt.lib.std.binascii.checksums import crc32 as crc32
from molt.lib.std.binascii.checksums import crc_hqx as crc_hqx
from molt.lib.std.binascii.conversions import Error as Error
from molt.lib.std.binascii.conversions import Incomplete as Incomplete
from molt.lib.std.binascii.conversions import a2b_base64 as a2b_base64
from molt.lib.std.binascii.conversions import b2a_base64 as b2a_base64
from molt.lib.std.binascii.conversions import hexlify as b2a_hex
from molt.lib.std.binascii.conversions import hexlify as hexlify
from molt.lib.std.binascii.conversions import unhexlify as a2b_hex
from molt.lib.std.binascii.conversions import unhexlify as unhexlify

"""`binascii`: hexadecimal digits, base 64 and checksums; quoted-printable and uuencode are in plain Python (`_molt_quoting`)."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.modules import find_program_module as _find_program_module
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.names import same_name as _same_name
from molt.lib.rt.unsupported import unsupported as _unsupported

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
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name
from molt.lib.low import cast as _cast

_names_of_host: _Final = ("a2b_qp", "b2a_qp", "a2b_uu", "b2a_uu")


def __getattr__(name: str) -> object:
    """What is in plain Python."""
    for i in range(len(_names_of_host)):
        if _same_name(_cast(str, _names_of_host[i]), name):
            if _find_program_module("_molt_quoting") < 0:
                _unsupported(f"binascii.{name} in a program that does not name it")
            return _keep_value("binascii", name, _get_attr(_import_library("_molt_quoting"), name))
    return _raise_missing_name("binascii", name)

"""`base64`: encodings of RFC 4648, and base 85. ASCII 85 is the host's."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std.base64.base32s import b32decode as b32decode
from molt.lib.std.base64.base32s import b32encode as b32encode
from molt.lib.std.base64.base32s import b32hexdecode as b32hexdecode
from molt.lib.std.base64.base32s import b32hexencode as b32hexencode
from molt.lib.std.base64.base64s import b16decode as b16decode
from molt.lib.std.base64.base64s import b16encode as b16encode
from molt.lib.std.base64.base64s import b64decode as b64decode
from molt.lib.std.base64.base64s import b64encode as b64encode
from molt.lib.std.base64.base64s import decode as decode
from molt.lib.std.base64.base64s import decodebytes as decodebytes
from molt.lib.std.base64.base64s import encode as encode
from molt.lib.std.base64.base64s import encodebytes as encodebytes
from molt.lib.std.base64.base64s import standard_b64decode as standard_b64decode
from molt.lib.std.base64.base64s import standard_b64encode as standard_b64encode
from molt.lib.std.base64.base64s import urlsafe_b64decode as urlsafe_b64decode
from molt.lib.std.base64.base64s import urlsafe_b64encode as urlsafe_b64encode
from molt.lib.std.base64.base85s import b85decode as b85decode
from molt.lib.std.base64.base85s import b85encode as b85encode
from molt.lib.std.molt_values import find_in_rest as _find_in_rest

_names_of_host: _Final = ("a85decode", "a85encode")

MAXLINESIZE: _Final = 76
MAXBINSIZE: _Final = 57


def __getattr__(name: str) -> object:
    """What the host's module has."""
    return _find_in_rest("base64", name, _names_of_host)

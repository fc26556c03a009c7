"""`_codecs`: encoding and decoding, and finding a codec by its name."""

from __future__ import annotations

from molt.lib.std._codecs.escapes import charmap_build as charmap_build
from molt.lib.std._codecs.escapes import charmap_decode as charmap_decode
from molt.lib.std._codecs.escapes import charmap_encode as charmap_encode
from molt.lib.std._codecs.escapes import escape_decode as escape_decode
from molt.lib.std._codecs.escapes import escape_encode as escape_encode
from molt.lib.std._codecs.escapes import raw_unicode_escape_decode as raw_unicode_escape_decode
from molt.lib.std._codecs.escapes import raw_unicode_escape_encode as raw_unicode_escape_encode
from molt.lib.std._codecs.escapes import readbuffer_encode as readbuffer_encode
from molt.lib.std._codecs.escapes import unicode_escape_decode as unicode_escape_decode
from molt.lib.std._codecs.escapes import unicode_escape_encode as unicode_escape_encode
from molt.lib.std._codecs.handlers import _ask_handler as _ask_handler
from molt.lib.std._codecs.handlers import lookup_error as lookup_error
from molt.lib.std._codecs.handlers import register_error as register_error
from molt.lib.std._codecs.registry import _decode_text as _decode_text
from molt.lib.std._codecs.registry import _encode_text as _encode_text
from molt.lib.std._codecs.registry import _forget_codec as _forget_codec
from molt.lib.std._codecs.registry import decode as decode
from molt.lib.std._codecs.registry import encode as encode
from molt.lib.std._codecs.registry import lookup as lookup
from molt.lib.std._codecs.registry import register as register
from molt.lib.std._codecs.registry import unregister as unregister
from molt.lib.std._codecs.unicode import ascii_decode as ascii_decode
from molt.lib.std._codecs.unicode import ascii_encode as ascii_encode
from molt.lib.std._codecs.unicode import latin_1_decode as latin_1_decode
from molt.lib.std._codecs.unicode import latin_1_encode as latin_1_encode
from molt.lib.std._codecs.unicode import utf_16_be_decode as utf_16_be_decode
from molt.lib.std._codecs.unicode import utf_16_be_encode as utf_16_be_encode
from molt.lib.std._codecs.unicode import utf_16_decode as utf_16_decode
from molt.lib.std._codecs.unicode import utf_16_encode as utf_16_encode
from molt.lib.std._codecs.unicode import utf_16_ex_decode as utf_16_ex_decode
from molt.lib.std._codecs.unicode import utf_16_le_decode as utf_16_le_decode
from molt.lib.std._codecs.unicode import utf_16_le_encode as utf_16_le_encode
from molt.lib.std._codecs.unicode import utf_32_be_decode as utf_32_be_decode
from molt.lib.std._codecs.unicode import utf_32_be_encode as utf_32_be_encode
from molt.lib.std._codecs.unicode import utf_32_decode as utf_32_decode
from molt.lib.std._codecs.unicode import utf_32_encode as utf_32_encode
from molt.lib.std._codecs.unicode import utf_32_ex_decode as utf_32_ex_decode
from molt.lib.std._codecs.unicode import utf_32_le_decode as utf_32_le_decode
from molt.lib.std._codecs.unicode import utf_32_le_encode as utf_32_le_encode
from molt.lib.std._codecs.unicode import utf_8_decode as utf_8_decode
from molt.lib.std._codecs.unicode import utf_8_encode as utf_8_encode

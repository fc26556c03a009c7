"""Encodings of Korea."""

import _molt_cjk_kr as _data
from _multibytecodec import MultibyteCodec, read_table, refused


def _cp949():
    return *read_table(_data.CP949_SINGLE, _data.CP949_LEADS, _data.CP949_TRAILS, _data.CP949_TEXT, "", _data.CP949_MORE), _data.CP949_BEGINS


def _euc_kr():
    """What of the larger encoding lies beyond the old bytes."""
    single, double, encoded = read_table(_data.EUC_KR_SINGLE, _data.CP949_LEADS, _data.CP949_TRAILS, _data.CP949_TEXT, "", _data.EUC_KR_MORE)
    double = {code: char for code, char in double.items() if code >> 8 >= 0xA1 and code & 255 >= 0xA1 and code != _OF_LETTERS << 8 | _FILLER}
    return single, double, {char: data for char, data in encoded.items() if min(data) >= 0xA1}, _data.EUC_KR_BEGINS


# Syllables that the table lacks are spelt by their letters, each in two bytes that begin with this one
# (KS X 1001, annex 3); the filler stands before them, and for a last letter that is none.
_OF_LETTERS, _FILLER = 0xA4, 0xD4
_FIRST = b"\xa1\xa2\xa4\xa7\xa8\xa9\xb1\xb2\xb3\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe"
_MIDDLE = bytes(range(0xBF, 0xD4))
_LAST = b"\xd4\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb4\xb5\xb6\xb7\xb8\xba\xbb\xbc\xbd\xbe"
_SYLLABLES = 0xAC00


def _spelt(data, at, end):
    if data[at] != _OF_LETTERS or data[at + 1] != _FILLER:
        return "", 2
    if at + 7 >= end:
        return "", 0
    places = [letters.find(data[at + 3 + 2 * i]) for i, letters in enumerate((_FIRST, _MIDDLE, _LAST))]
    if data[at + 2] != _OF_LETTERS or data[at + 4] != _OF_LETTERS or data[at + 6] != _OF_LETTERS or min(places) < 0:
        return "", -1
    return chr(_SYLLABLES + (places[0] * len(_MIDDLE) + places[1]) * len(_LAST) + places[2]), 8


def _spell(char):
    place = ord(char) - _SYLLABLES
    if not 0 <= place < len(_FIRST) * len(_MIDDLE) * len(_LAST):
        return None
    first, rest = divmod(place, len(_MIDDLE) * len(_LAST))
    middle, last = divmod(rest, len(_LAST))
    return bytes((_OF_LETTERS, _FILLER, _OF_LETTERS, _FIRST[first], _OF_LETTERS, _MIDDLE[middle], _OF_LETTERS, _LAST[last]))


_CODECS = {"cp949": MultibyteCodec("cp949", _cp949), "euc_kr": MultibyteCodec("euc_kr", _euc_kr, _spelt, _spell)}


def getcodec(name, /):
    if name in _CODECS:
        return _CODECS[name]
    if name == "johab":
        refused(name)
    raise LookupError("no such codec is supported.")

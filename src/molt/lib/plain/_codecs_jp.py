"""Encodings of Japan that have no states."""

import _molt_cjk_jp as _data
from _multibytecodec import MultibyteCodec, read_table, refused


def _shift_jis():
    return *read_table(_data.SHIFT_JIS_SINGLE, _data.SHIFT_JIS_LEADS, _data.SHIFT_JIS_TRAILS, _data.SHIFT_JIS_TEXT, "", _data.SHIFT_JIS_MORE), _data.SHIFT_JIS_BEGINS


def _cp932():
    return *read_table(_data.CP932_SINGLE, _data.CP932_LEADS, _data.CP932_TRAILS, _data.CP932_TEXT, "", _data.CP932_MORE), _data.CP932_BEGINS


_triples = {}


def _euc_jp():
    single, double, encoded = read_table(
        _data.EUC_JP_SINGLE, _data.EUC_JP_LEADS, _data.EUC_JP_TRAILS, _data.EUC_JP_TEXT, "", _data.EUC_JP_MORE
    )
    for place, char in enumerate(_data.JIS_X_0212):
        if char != " ":
            second, third = 0xA1 + place // 94, 0xA1 + place % 94
            _triples[second, third] = char
            encoded.setdefault(char, bytes((0x8F, second, third)))
    return single, double, encoded, _data.EUC_JP_BEGINS


def _of_three(data, at, end):
    """A character of the second set, which is in three bytes."""
    if data[at] != 0x8F:
        return "", 2
    if at + 2 >= end:
        return "", 0
    found = _triples.get((data[at + 1], data[at + 2]))
    return ("", -1) if found is None else (found, 3)


_CODECS = {
    "shift_jis": MultibyteCodec("shift_jis", _shift_jis),
    "cp932": MultibyteCodec("cp932", _cp932),
    "euc_jp": MultibyteCodec("euc_jp", _euc_jp, _of_three),
}


def getcodec(name, /):
    if name in _CODECS:
        return _CODECS[name]
    if name in ("euc_jis_2004", "euc_jisx0213", "shift_jis_2004", "shift_jisx0213"):
        refused(name)
    raise LookupError("no such codec is supported.")

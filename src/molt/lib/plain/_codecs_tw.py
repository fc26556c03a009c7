"""Encodings of Taiwan."""

import _molt_cjk_tw as _data
from _multibytecodec import MultibyteCodec, read_table


def _big5():
    return *read_table(_data.BIG5_SINGLE, _data.BIG5_LEADS, _data.BIG5_TRAILS, _data.BIG5_TEXT, "", _data.BIG5_MORE), _data.BIG5_BEGINS


def _cp950():
    return *read_table(_data.CP950_SINGLE, _data.BIG5_LEADS, _data.BIG5_TRAILS, _data.BIG5_TEXT, _data.CP950_OTHERS, _data.CP950_MORE), _data.CP950_BEGINS


_CODECS = {"big5": MultibyteCodec("big5", _big5), "cp950": MultibyteCodec("cp950", _cp950)}


def getcodec(name, /):
    if name in _CODECS:
        return _CODECS[name]
    raise LookupError("no such codec is supported.")

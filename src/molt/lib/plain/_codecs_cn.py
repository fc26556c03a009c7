"""Encodings of China that have no states."""

import bisect

import _molt_cjk_cn as _data
from _multibytecodec import MultibyteCodec, read_table, refused


def _gb2312():
    return *read_table(_data.GB2312_SINGLE, _data.GB2312_LEADS, _data.GB2312_TRAILS, _data.GB2312_TEXT, "", _data.GB2312_MORE), _data.GB2312_BEGINS


def _gbk():
    return *read_table(_data.GBK_SINGLE, _data.GBK_LEADS, _data.GBK_TRAILS, _data.GBK_TEXT, "", _data.GBK_MORE), _data.GBK_BEGINS


# Characters in four bytes, whose second is a digit: those of the first plane in runs, the others in their order.
_runs = []
_IN_RUNS, _BEYOND, _HIGHEST = 39420, 189000, 0x10FFFF


def _gb18030():
    if not _runs:
        for part in _data.GB18030_RUNS.split(" "):
            place, _, code = part.partition(":")
            _runs.append((int(place), int(code, 16)))
    return *read_table(_data.GB18030_SINGLE, _data.GBK_LEADS, _data.GBK_TRAILS, _data.GBK_TEXT, _data.GB18030_OTHERS, _data.GB18030_MORE), _data.GB18030_BEGINS


def _of_four(data, at, end):
    if not 0x30 <= data[at + 1] <= 0x39:
        return "", 2
    if at + 3 >= end:
        return "", 0
    if data[at] < 0x81 or not 0x81 <= data[at + 2] <= 0xFE or not 0x30 <= data[at + 3] <= 0x39:
        return "", -1
    place = (((data[at] - 0x81) * 10 + data[at + 1] - 0x30) * 126 + data[at + 2] - 0x81) * 10 + data[at + 3] - 0x30
    if place < _IN_RUNS:
        start, code = _runs[bisect.bisect(_runs, (place, _HIGHEST)) - 1]
        return chr(code + place - start), 4
    code = place - _BEYOND + 0x10000
    return (chr(code), 4) if 0x10000 <= code <= _HIGHEST else ("", -1)


def _in_four(char):
    code = ord(char)
    if code >= 0x10000:
        place = code - 0x10000 + _BEYOND
    else:
        # Runs that hold it: they are few, and not in the order of their characters throughout.
        ends = [start for start, _ in _runs[1:]] + [_IN_RUNS]
        places = [start + code - first for (start, first), stop in zip(_runs, ends) if 0 <= code - first < stop - start]
        if not places:
            return None
        place = places[0]
    place, fourth = divmod(place, 10)
    place, third = divmod(place, 126)
    first, second = divmod(place, 10)
    return bytes((0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth))


_CODECS = {
    "gb2312": MultibyteCodec("gb2312", _gb2312),
    "gbk": MultibyteCodec("gbk", _gbk),
    "gb18030": MultibyteCodec("gb18030", _gb18030, _of_four, _in_four),
}


def getcodec(name, /):
    if name in _CODECS:
        return _CODECS[name]
    if name == "hz":
        refused(name)
    raise LookupError("no such codec is supported.")

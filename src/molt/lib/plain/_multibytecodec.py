"""Encodings of one byte for ASCII and several for the rest: what `encodings.shift_jis` and the like are made of.

What bytes mean is in tables (`_molt_cjk_jp` and others, which tools/cjk_tables.py writes), read when an encoding is first
used; what these cannot hold, a codec's `decode_more` and `encode_more` do. Not here: encodings that have states.
"""

import codecs

_ILLEGAL, _INCOMPLETE = "illegal multibyte sequence", "incomplete multibyte sequence"
_MOST_PENDING = 8


class MultibyteCodec:
    """`table()` gives what is known of single bytes, of pairs, of characters, and which bytes begin something longer."""

    def __init__(self, name, table, decode_more=None, encode_more=None):
        self.name, self.table, self.decode_more, self.encode_more = name, table, decode_more, encode_more
        self.single = self.double = self.encoded = self.leads = None

    def encode(self, input, errors=None):
        """Return an encoded version of the text, and how many characters it has."""
        text = input if isinstance(input, str) else str(input)
        return self.encode_text(text, errors), len(text)

    def decode(self, input, errors=None):
        """Return the text of the bytes, and how many there are."""
        data = bytes(memoryview(input))
        return self.decode_data(data, errors, True)[0], len(data)

    def load(self):
        if self.single is None:
            self.single, self.double, self.encoded, self.leads = self.table()

    def encode_text(self, text, errors):
        self.load()
        parts = []
        at, end = 0, len(text)
        while at < end:
            start = at
            while at < end and text[at] < "\x80":
                at += 1
            if at > start:
                parts.append(text[start:at].encode("ascii"))
                continue
            found = self.encoded.get(text[at])
            if found is None and self.encode_more is not None:
                found = self.encode_more(text[at])
            if found is None:
                found, at = self.replace_character(text, at, errors)
            else:
                at += 1
            parts.append(found)
        return b"".join(parts)

    def replace_character(self, text, at, errors):
        """What stands for a character that has no bytes, and where the text goes on."""
        if errors == "ignore":
            return b"", at + 1
        if errors == "replace":
            return b"?", at + 1
        error = UnicodeEncodeError(self.name, text, at, at + 1, _ILLEGAL)
        if errors is None or errors == "strict":
            raise error
        found, position = _handled(errors, error, (str, bytes), "encoding error handler must return (str, int) tuple")
        position = _position_within(position, len(text))
        return found if isinstance(found, bytes) else self.encode_text(found, "strict"), position

    def decode_data(self, data, errors, final):
        """The text of the bytes, and how many make it: not all, if they end within a character and more may come."""
        self.load()
        parts = []
        at, end = 0, len(data)
        while at < end:
            start = at
            while at < end and data[at] < 0x80:
                at += 1
            if at > start:
                parts.append(data[start:at].decode("ascii"))
                continue
            found, count = self.decode_one(data, at, end)
            if count > 0:
                parts.append(found)
                at += count
                continue
            if count == 0 and not final:
                break
            found, at = self.replace_bytes(data, at, end if count == 0 else at + 1, errors, _INCOMPLETE if count == 0 else _ILLEGAL)
            parts.append(found)
        return "".join(parts), at

    def decode_one(self, data, at, end):
        """A character and how many bytes it has: 0 if there are too few, below 0 if it is none."""
        first = data[at]
        if first in self.single:
            return self.single[first], 1
        if first not in self.leads:
            return "", -1
        if at + 1 >= end:
            return "", 0
        if self.decode_more is not None:
            found, count = self.decode_more(data, at, end)
            if found or count <= 0:
                return found, count
        found = self.double.get(first << 8 | data[at + 1])
        return ("", -1) if found is None else (found, 2)

    def replace_bytes(self, data, at, stop, errors, reason):
        """What stands for bytes that are no character, and where it goes on."""
        if errors == "ignore":
            return "", stop
        if errors == "replace":
            return "\ufffd", stop
        error = UnicodeDecodeError(self.name, data, at, stop, reason)
        if errors is None or errors == "strict":
            raise error
        found, position = _handled(errors, error, str, "decoding error handler must return (str, int) tuple")
        return found, _position_within(position, len(data))


def _handled(errors, error, kinds, wrong):
    given = codecs.lookup_error(errors)(error)
    if not isinstance(given, tuple) or len(given) != 2 or not isinstance(given[0], kinds) or not isinstance(given[1], int):
        raise TypeError(wrong)
    return given


def _position_within(position, length):
    place = position + length if position < 0 else position
    if not 0 <= place <= length:
        raise IndexError(f"position {place} from error handler out of bounds")
    return place


class _OfCodec:
    """What has the codec of its class, and says what happens to errors."""

    codec = None

    def _begin(self, errors):
        if not isinstance(self.codec, MultibyteCodec):
            raise TypeError("codec is unexpected type")
        self.errors = errors


class MultibyteIncrementalEncoder(_OfCodec):
    def __init__(self, errors="strict"):
        self._begin(errors)

    def encode(self, input, final=False):
        if not isinstance(input, str):
            raise TypeError("couldn't convert the object to str.")
        return self.codec.encode_text(input, self.errors)

    def reset(self):
        return None

    def getstate(self):
        return 0

    def setstate(self, statelong, /):
        return None


class MultibyteIncrementalDecoder(_OfCodec):
    def __init__(self, errors="strict"):
        self._begin(errors)
        self._pending = b""

    def decode(self, input, final=False):
        data = self._pending + bytes(memoryview(input))
        text, count = self.codec.decode_data(data, self.errors, final)
        if len(data) - count > _MOST_PENDING:
            raise UnicodeError("pending buffer overflow")
        self._pending = data[count:]
        return text

    def reset(self):
        self._pending = b""

    def getstate(self):
        return self._pending, 0

    def setstate(self, state, /):
        pending, _ = state
        if len(pending) > _MOST_PENDING:
            raise UnicodeError("pending buffer too large")
        self._pending = bytes(pending)


class MultibyteStreamReader(_OfCodec):
    def __init__(self, stream, errors="strict"):
        self._begin(errors)
        self.stream = stream
        self._pending = b""

    def read(self, sizeobj=None, /):
        return self._taken(self.stream.read, sizeobj)

    def readline(self, sizeobj=None, /):
        return self._taken(self.stream.readline, sizeobj)

    def readlines(self, sizehintobj=None, /):
        return self._taken(self.stream.read, sizehintobj).splitlines(True)

    def reset(self):
        self._pending = b""

    def _taken(self, read, size):
        if size is not None and not isinstance(size, int):
            raise TypeError("arg 1 must be an integer")
        size = -1 if size is None else size
        if size == 0:
            return ""
        while True:
            given = read() if size < 0 else read(size)
            if not isinstance(given, bytes):
                raise TypeError(f"stream function returned a non-bytes object ({type(given).__name__})")
            data = self._pending + given
            text, count = self.codec.decode_data(data, self.errors, size < 0 or not given)
            self._pending = data[count:]
            if size < 0 or text or not data:
                return text
            # It ended within a character.
            size = 1


class MultibyteStreamWriter(_OfCodec):
    def __init__(self, stream, errors="strict"):
        self._begin(errors)
        self.stream = stream

    def write(self, strobj, /):
        self.stream.write(self.codec.encode_text(strobj, self.errors))

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def reset(self):
        return None


# --- tables


def read_table(singles, leads, trails, text, others="", more=""):
    """What a codec knows: `singles` are pairs of a byte and its character, `text` has a character, or a space for none,
    for each of `leads` and `trails`, `others` four digits and a character that a pair has instead, `more` the same for
    characters that have other bytes than those they are read from."""
    single = {ord(singles[i]): singles[i + 1] for i in range(0, len(singles), 2)}
    double = {}
    place = 0
    for lead in leads:
        for trail in trails:
            if text[place] != " ":
                double[lead << 8 | trail] = text[place]
            place += 1
    for i in range(0, len(others), 5):
        double[int(others[i : i + 4], 16)] = others[i + 4]
    encoded = {}
    for code in sorted(double, reverse=True):
        encoded[double[code]] = bytes((code >> 8, code & 255))
    for code, char in single.items():
        encoded[char] = bytes((code,))
    for i in range(0, len(more), 5):
        encoded[more[i + 4]] = bytes.fromhex(more[i : i + 4]).lstrip(b"\0")
    return single, double, encoded


def refused(name):
    """An encoding that CPython has and Molt has not."""
    from molt import MoltUnsupported

    raise MoltUnsupported(f"the codec {name!r}")


def __create_codec(arg, /):
    raise ValueError("capsules are not to be had")

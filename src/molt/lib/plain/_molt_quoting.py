"""Quoted-printable (RFC 1521) and uuencode (POSIX), for `binascii`."""

import binascii

_DIGITS = b"0123456789ABCDEF"
_LONGEST = 76  # characters of a line of quoted-printable, the `=` at its end included


def _text(data):
    """What is read: bytes, or a str of ASCII."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'") from None


def _view(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def a2b_qp(data, header=False):
    data = _text(data)
    made = bytearray()
    at = 0
    size = len(data)
    while at < size:
        byte = data[at]
        at += 1
        if byte == 61:  # =
            if at >= size:
                break
            if data[at] in b"\r\n":
                if data[at] != 10:
                    while at < size and data[at] != 10:
                        at += 1
                if at < size:
                    at += 1
            elif data[at] == 61:
                made.append(61)
                at += 1
            elif at + 1 < size and _is_hex(data[at]) and _is_hex(data[at + 1]):
                made.append(int(data[at : at + 2], 16))
                at += 2
            else:
                made.append(61)
        elif header and byte == 95:  # _
            made.append(32)
        else:
            made.append(byte)
    return bytes(made)


def _is_hex(byte):
    return byte in b"0123456789abcdefABCDEF"


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _view(data)
    # Ends of lines are written as the first one is.
    first = data.find(b"\n")
    end_of_line = b"\r\n" if first > 0 and data[first - 1] == 13 else b"\n"
    made = bytearray()
    width = 0
    at = 0
    size = len(data)
    while at < size:
        byte = data[at]
        following = data[at + 1] if at + 1 < size else -1
        if (
            byte > 126
            or byte == 61
            or header and byte == 95
            or byte == 46 and width == 0 and (at + 1 == size or following in (10, 13, 0))
            or not istext and byte in (10, 13)
            or byte in (9, 32) and at + 1 == size
            or byte < 33 and byte not in (10, 13, 9, 32)
            or byte < 33 and byte not in (10, 13) and (quotetabs or not quotetabs and byte not in (9, 32))
        ):
            if width + 3 >= _LONGEST:
                made += b"=" + end_of_line
                width = 0
            made += b"=" + _DIGITS[byte >> 4 : (byte >> 4) + 1] + _DIGITS[byte & 15 : (byte & 15) + 1]
            width += 3
            at += 1
        elif istext and (byte == 10 or byte == 13 and following == 10):
            width = 0
            # White space before the end of a line is written as a number.
            if made and made[-1] in (32, 9):
                last = made.pop()
                made += b"=" + _DIGITS[last >> 4 : (last >> 4) + 1] + _DIGITS[last & 15 : (last & 15) + 1]
            made += end_of_line
            at += 2 if byte == 13 else 1
        else:
            if at + 1 != size and following != 10 and width + 1 >= _LONGEST:
                made += b"=" + end_of_line
                width = 0
            width += 1
            if header and byte == 32:
                made.append(95)
            else:
                made.append(byte)
            at += 1
    return bytes(made)


def a2b_uu(data, /):
    data = _text(data)
    size = (data[0] - 32) & 63 if data else 32
    made = bytearray()
    at = 1
    bits = count = 0
    while len(made) < size:
        byte = data[at] if at < len(data) else 0
        if at >= len(data) or byte in b"\r\n":
            byte = 0
        else:
            if byte < 32 or byte > 96:
                raise binascii.Error("Illegal char")
            byte = (byte - 32) & 63
        at += 1
        bits = bits << 6 | byte
        count += 6
        if count >= 8:
            count -= 8
            made.append(bits >> count & 255)
            bits &= (1 << count) - 1
    for byte in data[at:]:
        if byte not in b" `\r\n":
            raise binascii.Error("Trailing garbage")
    return bytes(made)


def b2a_uu(data, /, *, backtick=False):
    data = _view(data)
    if len(data) > 45:
        raise binascii.Error("At most 45 bytes at once")

    def char(number):
        return 96 if backtick and not number else number + 32

    made = bytearray([char(len(data))])
    for at in range(0, len(data), 3):
        bits = int.from_bytes(data[at : at + 3].ljust(3, b"\0"), "big")
        made += bytes(char(bits >> shift & 63) for shift in (18, 12, 6, 0))
    made.append(10)
    return bytes(made)

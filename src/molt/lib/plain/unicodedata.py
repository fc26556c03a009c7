"""`unicodedata`: what is known of characters; its tables are in `_molt_unicode`, and read when they are asked for."""

from bisect import bisect_right as _bisect_right

import _molt_unicode as _data

unidata_version = _data.VERSION

_missing = object()
_tables = {}

_HANGUL, _LEADING, _VOWEL, _TRAILING = 0xAC00, 0x1100, 0x1161, 0x11A7
_VOWELS, _TRAILINGS = 21, 28
_SYLLABLES = 19 * _VOWELS * _TRAILINGS
_LEADING_NAMES = ("G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H")
_VOWEL_NAMES = (
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
)
_TRAILING_NAMES = (
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS",
    "NG", "J", "C", "K", "T", "P", "H",
)


def _code(chr, function, place="argument"):
    if not isinstance(chr, str):
        raise TypeError(f"{function}() {place} must be a unicode character, not {type(chr).__name__}")
    if len(chr) != 1:
        raise TypeError(f"{function}() {place} must be a unicode character, not str")
    return ord(chr)


def _table(name):
    """A property's runs: where they begin, and their values."""
    if name not in _tables:
        starts, values = [], []
        at = 0
        for part in getattr(_data, name).split(" "):
            step, _, value = part.partition(":")
            at += int(step, 36)
            starts.append(at)
            values.append(value)
        _tables[name] = (starts, values)
    return _tables[name]


def _property(name, code):
    starts, values = _table(name)
    return values[_bisect_right(starts, code) - 1]


def _exactly(name, code):
    """The value of a character by itself, None for none."""
    starts, values = _table(name)
    place = _bisect_right(starts, code) - 1
    return values[place] if place >= 0 and starts[place] == code else None


def category(chr, /):
    return _property("CATEGORY", _code(chr, "category"))


def bidirectional(chr, /):
    return _property("BIDIRECTIONAL", _code(chr, "bidirectional"))


def combining(chr, /):
    return int(_property("COMBINING", _code(chr, "combining")))


def east_asian_width(chr, /):
    return _property("WIDTH", _code(chr, "east_asian_width"))


def mirrored(chr, /):
    return int(_property("MIRRORED", _code(chr, "mirrored")))


def decimal(chr, default=_missing, /):
    _code(chr, "decimal", "argument 1")
    if chr.isdecimal():
        return int(chr)
    if default is _missing:
        raise ValueError("not a decimal")
    return default


def digit(chr, default=_missing, /):
    code = _code(chr, "digit", "argument 1")
    if chr.isdigit():
        return int(_exactly("NUMBERS", code))
    if default is _missing:
        raise ValueError("not a digit")
    return default


def numeric(chr, default=_missing, /):
    found = _exactly("NUMBERS", _code(chr, "numeric", "argument 1"))
    if found is not None:
        above, _, below = found.partition("/")
        return int(above) / int(below or 1)
    if default is _missing:
        raise ValueError("not a numeric character")
    return default


def decomposition(chr, /):
    found = _exactly("DECOMPOSITIONS", _code(chr, "decomposition"))
    return "" if found is None else found.lstrip("!").replace(",", " ")


# --- names


def _spelt():
    """Names by character."""
    if "names" not in _tables:
        words = _data.WORDS.split(" ")
        digits = {digit: i for i, digit in enumerate(_data.DIGITS)}
        base = len(digits)
        found = {}
        at = 0
        for line in _data.NAMES.split("\n"):
            step, _, text = line.partition(" ")
            at += int(step, 36) if step else 1
            found[at] = text
        _tables["names"] = (found, words, digits, base)
    return _tables["names"]


def _name_of(code):
    if _HANGUL <= code < _HANGUL + _SYLLABLES:
        rest = code - _HANGUL
        leading, rest = divmod(rest, _VOWELS * _TRAILINGS)
        vowel, trailing = divmod(rest, _TRAILINGS)
        return f"HANGUL SYLLABLE {_LEADING_NAMES[leading]}{_VOWEL_NAMES[vowel]}{_TRAILING_NAMES[trailing]}"
    if _is_ideograph(code):
        return f"CJK UNIFIED IDEOGRAPH-{code:X}"
    found, words, digits, base = _spelt()
    text = found.get(code)
    if text is None:
        return None
    return " ".join(words[digits[text[i]] * base + digits[text[i + 1]]] for i in range(0, len(text), 2))


def _is_ideograph(code):
    for part in _data.IDEOGRAPHS.split(" "):
        first, _, last = part.partition("-")
        if int(first, 16) <= code <= int(last, 16):
            return True
    return False


def name(chr, default=_missing, /):
    found = _name_of(_code(chr, "name", "argument 1"))
    if found is not None:
        return found
    if default is _missing:
        raise ValueError("no such name")
    return default


def lookup(name, /):
    wanted = name.upper() if isinstance(name, str) else bytes(name).decode().upper()
    if wanted.startswith("CJK UNIFIED IDEOGRAPH-"):
        digits = wanted[22:]
        if len(digits) in (4, 5) and all(digit in "0123456789ABCDEF" for digit in digits) and _is_ideograph(int(digits, 16)):
            return chr(int(digits, 16))
        raise KeyError(f"undefined character name '{name}'")
    if wanted.startswith("HANGUL SYLLABLE "):
        for code in range(_HANGUL, _HANGUL + _SYLLABLES):
            if _name_of(code) == wanted:
                return chr(code)
        raise KeyError(f"undefined character name '{name}'")
    found, words, _, base = _spelt()
    if "places" not in _tables:
        _tables["places"] = {word: i for i, word in enumerate(words)}
        _tables["codes"] = {text: code for code, text in found.items()}
    text = ""
    for word in wanted.split(" "):
        place = _tables["places"].get(word, -1)
        if place < 0:
            text = ""
            break
        text += _data.DIGITS[place // base] + _data.DIGITS[place % base]
    if text in _tables["codes"]:
        return chr(_tables["codes"][text])
    if "others" not in _tables:
        pairs = [part.partition(":") for part in _data.OTHER_NAMES.split(";")]
        _tables["others"] = {other: "".join([chr(int(code, 16)) for code in codes.split("+")]) for other, _, codes in pairs}
    if wanted in _tables["others"]:
        return _tables["others"][wanted]
    raise KeyError(f"undefined character name '{name}'")


# --- normal forms


def _decomposed(text, compatible, old):
    """The characters, taken apart and in their order. `old`: as in Unicode 3.2, or None."""
    result = []
    waiting = list(reversed(text))
    while waiting:
        char = waiting.pop()
        code = ord(char)
        if code < 0xA0:
            result.append(char)
            continue
        if _HANGUL <= code < _HANGUL + _SYLLABLES:
            rest = code - _HANGUL
            parts = [_LEADING + rest // (_VOWELS * _TRAILINGS), _VOWEL + rest % (_VOWELS * _TRAILINGS) // _TRAILINGS]
            if rest % _TRAILINGS:
                parts.append(_TRAILING + rest % _TRAILINGS)
            result += map(chr, parts)
            continue
        found = _exactly("DECOMPOSITIONS", code) if old is None else old._decomposed(code)
        if found is None or found.startswith("<") and not compatible:
            result.append(char)
            continue
        parts = found.lstrip("!").split(",")
        if parts[0].startswith("<"):
            del parts[0]
        waiting += reversed([chr(int(part, 16)) for part in parts])
    classes = [0 if char < "\u0300" else int(_property("COMBINING", ord(char))) for char in result]
    start = 0
    while start < len(result):
        if classes[start] == 0:
            start += 1
            continue
        end = start
        while end < len(result) and classes[end]:
            end += 1
        order = sorted(range(start, end), key=lambda i: classes[i])
        result[start:end] = [result[i] for i in order]
        classes[start:end] = sorted(classes[start:end])
        start = end
    return result, classes


def _composites():
    if "composites" not in _tables:
        starts, values = _table("DECOMPOSITIONS")
        made = {}
        for code, value in zip(starts, values):
            if value[0] not in "<!" and "," in value:
                first, _, second = value.partition(",")
                made[chr(int(first, 16)), chr(int(second, 16))] = chr(code)
        _tables["composites"] = made
    return _tables["composites"]


def _joined(first, second):
    """What two characters are together, None for nothing."""
    a, b = ord(first), ord(second)
    if _LEADING <= a < _LEADING + 19 and _VOWEL <= b < _VOWEL + _VOWELS:
        return chr(_HANGUL + ((a - _LEADING) * _VOWELS + b - _VOWEL) * _TRAILINGS)
    if _HANGUL <= a < _HANGUL + _SYLLABLES and (a - _HANGUL) % _TRAILINGS == 0 and _TRAILING < b < _TRAILING + _TRAILINGS:
        return chr(a + b - _TRAILING)
    return _composites().get((first, second))


def normalize(form, unistr, /):
    return _normalized(form, unistr, None)


def _normalized(form, unistr, old):
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    chars, classes = _decomposed(unistr, "K" in form, old)
    if form.endswith("D"):
        return "".join(chars)
    result = []
    starter = -1
    last = 0
    for char, number in zip(chars, classes):
        made = None
        if starter >= 0 and (last == 0 and len(result) - 1 == starter or last < number and last != 0):
            made = _joined(result[starter], char)
        if made is not None:
            result[starter] = made
            continue
        if number == 0:
            starter = len(result)
        last = number
        result.append(char)
    return "".join(result)


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr


class UCD:
    """Unicode 3.2, which internet names are prepared with: what it did not have has no properties."""

    unidata_version = "3.2.0"

    def category(self, chr, /):
        return _property("OLD_CATEGORY", _code(chr, "category"))

    def bidirectional(self, chr, /):
        return _property("OLD_BIDIRECTIONAL", _code(chr, "bidirectional"))

    def combining(self, chr, /):
        return combining(chr) if self._has(_code(chr, "combining")) else 0

    def east_asian_width(self, chr, /):
        return _property("OLD_WIDTH", _code(chr, "east_asian_width"))

    def mirrored(self, chr, /):
        return int(_property("OLD_MIRRORED", _code(chr, "mirrored")))

    def decimal(self, chr, default=_missing, /):
        code = _code(chr, "decimal", "argument 1")
        found = _by_code("OLD_DECIMALS").get(code)
        if found is not None:
            return int(found)
        if self._has(code):
            return decimal(chr, default)
        if default is _missing:
            raise ValueError("not a decimal")
        return default

    def digit(self, chr, default=_missing, /):
        return digit(chr, default)

    def numeric(self, chr, default=_missing, /):
        if self._has(_code(chr, "numeric", "argument 1")):
            return numeric(chr, default)
        if default is _missing:
            raise ValueError("not a numeric character")
        return default

    def decomposition(self, chr, /):
        return decomposition(chr) if self._has(_code(chr, "decomposition")) else ""

    def name(self, chr, default=_missing, /):
        if self._has(_code(chr, "name", "argument 1")):
            return name(chr, default)
        if default is _missing:
            raise ValueError("no such name")
        return default

    def lookup(self, name, /):
        found = lookup(name)
        # Other names, and those of sequences, are of later versions.
        if len(found) > 1 or globals()["name"](found, "") != name.upper() or not self._has(ord(found)):
            raise KeyError(f"undefined character name '{name}'")
        return found

    def normalize(self, form, unistr, /):
        return _normalized(form, unistr, self)

    def is_normalized(self, form, unistr, /):
        return self.normalize(form, unistr) == unistr

    def _has(self, code):
        return _property("OLD_CATEGORY", code) != "Cn"

    def _decomposed(self, code):
        """What a character was taken apart to, as the table has it; None for nothing."""
        if not self._has(code):
            return None
        return _by_code("OLD_REPLACEMENTS").get(code) or _exactly("DECOMPOSITIONS", code)


def _by_code(name):
    """What a few characters have."""
    if name not in _tables:
        _tables[name] = {int(code, 16): value for code, _, value in (part.partition(":") for part in getattr(_data, name).split(" "))}
    return _tables[name]


ucd_3_2_0 = UCD()

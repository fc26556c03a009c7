"""What `pyexpat` reads within a document type declaration, and what names and characters of XML are."""

import re as _re

_START = (
    ":A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\ufffd"
)
_MORE = _START + "\\-.0-9\xb7\u0300-\u036f\u203f-\u2040"
NAME = _re.compile(f"[{_START}][{_MORE}]*")
REFERENCE = _re.compile(f"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+))|({NAME.pattern}));")
TOKEN = _re.compile(f"[{_MORE}]+")
_SPACE = " \t\r\n"
_PUBLIC = _re.compile(r"[ \t\r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]*")
_QUANTITIES = {"?": 1, "*": 2, "+": 3}


class More(Exception):
    """The token may go on in what comes next."""


class Broken(Exception):
    """`name`: of the error; `at`: its place."""

    def __init__(self, name, at):
        self.name = name
        self.at = at


def is_char(c):
    """Whether a character may be in a document."""
    return c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff" or c in "\t\r\n"


class Entity:
    """`value`: its text, None for one in another file; `notation`: of one that is no XML."""

    def __init__(self, name, value, system, public, notation):
        self.name = name
        self.value = value
        self.system = system
        self.public = public
        self.notation = notation


class Attribute:
    def __init__(self, kind, default):
        self.kind = kind
        self.default = default


class Types:
    """What a document type declaration has declared."""

    def __init__(self):
        self.name = self.system = self.public = None
        self.has_subset = self.is_standalone = self.has_parameters = self.is_skipping = False
        self.entities = {}
        self.parameters = {}
        self.attributes = {}  # of elements: by their names, in the order of declaration

    def has_other_parts(self):
        """Whether there are parts that were not read, in which an entity may be declared."""
        return self.has_parameters and not self.is_standalone


class _Cursor:
    def __init__(self, reader, at):
        self.reader = reader
        self.at = at
        self.last = at  # of the last literal

    def peek(self):
        return self.reader.char(self.at)

    def space(self, is_needed=True):
        before = self.at
        self.at = self.reader.skip_space(before)
        if is_needed and self.at == before:
            self.peek()
            raise Broken("SYNTAX" if self.peek() in "<>'\"[](|),%#" else "INVALID_TOKEN", self.at)
        self.peek()

    def expect(self, text):
        for c in text:
            if self.peek() != c:
                raise Broken("SYNTAX", self.at)
            self.at += 1

    def takes(self, text):
        """Goes past a text that may be here."""
        for i, c in enumerate(text):
            if self.reader.char(self.at + i) != c:
                return False
        self.at += len(text)
        return True

    def name(self):
        c = self.peek()
        if NAME.match(c) is None:
            raise Broken("SYNTAX" if c in "<>'\"[](|),%#" or TOKEN.match(c) else "INVALID_TOKEN", self.at)
        begin, self.at = self.at, self.reader.name(self.at)
        return self.reader.text[begin : self.at]

    def token(self):
        found = TOKEN.match(self.reader.text, self.at)
        if found is None:
            self.peek()
            raise Broken("SYNTAX", self.at)
        if found.end() == len(self.reader.text):
            raise More
        self.at = found.end()
        return found[0]

    def literal(self):
        quote = self.peek()
        if quote not in "'\"":
            raise Broken("SYNTAX", self.at)
        self.last = self.at
        begin = self.at + 1
        end = self.reader.text.find(quote, begin)
        self.reader.check_chars(begin, len(self.reader.text) if end < 0 else end)
        if end < 0:
            raise More
        self.at = end + 1
        self.peek()
        return begin, end

    def text(self):
        begin, end = self.literal()
        return self.reader.text[begin:end]

    def external(self, needs_system=True):
        """`SYSTEM "…"` or `PUBLIC "…" "…"`; (None, None) where there is neither."""
        start = self.at
        word = self.name()
        if word == "SYSTEM":
            self.space()
            return self.text(), None
        if word != "PUBLIC":
            raise Broken("SYNTAX", start)
        self.space()
        begin, end = self.literal()
        public = self.reader.text[begin:end]
        good = _PUBLIC.match(public).end()
        if good < len(public):
            raise Broken("PUBLICID", begin + good)
        public = " ".join(public.split())
        before = self.at
        self.space(needs_system)
        if not needs_system and self.peek() not in "'\"":
            return None, public
        if self.at == before:
            raise Broken("SYNTAX", self.at)
        return self.text(), public


def read_doctype(reader, at):
    """The declaration up to its subset, or its end."""
    c = _Cursor(reader, at)
    c.space()
    name = c.name()
    system = public = None
    c.space(False)
    if c.peek() not in "[>":
        system, public = c.external()
        c.space(False)
    has_subset = c.peek() == "["
    if not has_subset:
        c.expect(">")
    else:
        c.at += 1
    types = reader.p._types
    types.name, types.system, types.public, types.has_subset = name, system, public, has_subset
    if system is not None:
        types.has_parameters = True
    return c.at


def read_subset(reader, at):
    """One declaration of the subset, or its end."""
    c = _Cursor(reader, at)
    first = c.peek()
    p = reader.p
    if first in _SPACE:
        end = reader.skip_space(at)
        p._tell_default(reader.text[at:end])
        return end
    if first == "]":
        c.at += 1
        c.space(False)
        c.expect(">")
        if p.StartDoctypeDeclHandler is None:
            tell_tokens(reader, at, c.at - 1)
        reader.end_doctype(c.at)
        return c.at
    if first == "%":
        c.at += 1
        name = c.name()
        c.expect(";")
        p._types.has_parameters = True
        if name not in p._types.parameters and p._types.is_standalone:
            raise Broken("UNDEFINED_ENTITY", at)
        p._types.is_skipping = True
        p._tell_default(reader.text[at : c.at])
        return c.at
    if first != "<":
        raise Broken("SYNTAX" if NAME.match(first) or first in "'\"[(|),>#" else "INVALID_TOKEN", at)
    second = reader.char(at + 1)
    if second == "?":
        return reader.instruction(at)
    if second != "!":
        raise Broken("SYNTAX" if NAME.match(second) else "INVALID_TOKEN", at + (NAME.match(second) is None))
    if reader.char(at + 2) == "-":
        return reader.comment(at)
    word, c.at = reader.keyword(at)
    if word not in _KINDS:
        raise Broken("SYNTAX", at)
    c.space()
    read, handler = _KINDS[word]
    read(c, p, p._types)
    if getattr(p, handler) is None:
        tell_tokens(reader, at, c.at)
    return c.at


def tell_tokens(reader, at, end):
    """Gives the handler of all else each token of a declaration."""
    p = reader.p
    if p.DefaultHandler is None and p.DefaultHandlerExpand is None:
        return
    while at < end:
        found = _PARTS.match(reader.text, at, end)
        reader.go_to(at)
        p._tell_default(found[0])
        at = found.end()


def _entity(c, p, types):
    is_parameter = c.takes("%")
    if is_parameter:
        c.space()
    name = c.name()
    c.space()
    value = system = public = notation = None
    place = c.at
    if c.peek() in "'\"":
        value = _entity_value(c)
    else:
        system, public = c.external()
        before = c.at
        c.space(False)
        if not is_parameter and c.peek() != ">":
            if c.at == before:
                raise Broken("SYNTAX", c.at)
            start = c.at
            if c.name() != "NDATA":
                raise Broken("SYNTAX", start)
            c.space()
            place = c.at
            notation = c.name()
    c.space(False)
    if value is None and notation is None:
        place = c.at
    c.expect(">")
    c.reader.go_to(place)
    known = types.parameters if is_parameter else types.entities
    if name in known or name in ("lt", "gt", "amp", "quot", "apos") and not is_parameter:
        return
    if types.is_skipping and not types.is_standalone:
        return  # it may have been declared in what was not read
    known[name] = Entity(name, value, system, public, notation)
    if notation is not None and p.UnparsedEntityDeclHandler is not None:
        p._tell("UnparsedEntityDeclHandler", name, p._base, system, public, notation)
    else:
        p._tell("EntityDeclHandler", name, int(is_parameter), value, p._base, system, public, notation)


def _entity_value(c):
    begin, end = c.literal()
    text = c.reader.text
    parts = []
    i = begin
    while i < end:
        k = i
        while k < end and text[k] not in "&%":
            k += 1
        parts.append(text[i:k].replace("\r\n", "\n").replace("\r", "\n"))
        if k == end:
            break
        if text[k] == "%":
            if NAME.match(text, k + 1) is None:
                raise Broken("INVALID_TOKEN", k + 1)
            raise Broken("PARAM_ENTITY_REF", k)
        found = _reference(c.reader, k)
        if found[3] is None:
            parts.append(c.reader.number(found))
        else:
            parts.append(found[0])
        i = found.end()
    return "".join(parts)


def _reference(reader, at):
    found = REFERENCE.match(reader.text, at)
    if found is None:
        reader.broken_reference(at)
    return found


def _element(c, p, types):
    name = c.name()
    c.space()
    c.last = c.at
    if c.takes("EMPTY"):
        model = (1, 0, None, ())
    elif c.takes("ANY"):
        model = (2, 0, None, ())
    else:
        c.expect("(")
        c.space(False)
        model = _mixed(c) if c.takes("#PCDATA") else _group(c)
    c.space(False)
    c.expect(">")
    c.reader.go_to(c.last)
    p._tell("ElementDeclHandler", name, model)


def _mixed(c):
    names = []
    c.space(False)
    while c.peek() != ")":
        c.expect("|")
        c.space(False)
        names.append((4, 0, c.name(), ()))
        c.space(False)
    c.last = c.at
    c.expect(")")
    if c.takes("*"):
        return (3, 2, None, tuple(names))
    if names:
        raise Broken("SYNTAX", c.at)
    return (3, 0, None, ())


def _group(c):
    """What is behind `(`."""
    parts = []
    between = ""
    while True:
        c.space(False)
        if c.takes("("):
            parts.append(_group(c))
        else:
            name = c.name()
            parts.append((4, _quantity(c), name, ()))
        c.space(False)
        c.last = c.at
        if c.takes(")"):
            return (5 if between == "|" else 6, _quantity(c), None, tuple(parts))
        if c.peek() not in "|," or between not in ("", c.peek()):
            raise Broken("SYNTAX", c.at)
        between = c.peek()
        c.at += 1


def _quantity(c):
    found = _QUANTITIES.get(c.peek(), 0)
    if found:
        c.at += 1
    return found


def _attributes(c, p, types):
    element = c.name()
    known = types.attributes.setdefault(element, {})
    found = []
    while True:
        c.space(False)
        if c.takes(">"):
            break
        name = c.name()
        c.space()
        if c.takes("("):
            kind = f"({_choices(c)})"
        else:
            start = c.at
            kind = c.name()
            if kind == "NOTATION":
                c.space()
                c.expect("(")
                kind = f"NOTATION({_choices(c)})"
            elif kind not in ("CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"):
                raise Broken("SYNTAX", start)
        c.space()
        default, is_required = None, 0
        place = c.at
        if c.takes("#REQUIRED"):
            is_required = 1
        elif c.takes("#IMPLIED"):
            pass
        else:
            if c.takes("#FIXED"):
                is_required = 1
                c.space()
            place = c.at
            begin, end = c.literal()
            less = c.reader.text.find("<", begin, end)
            if less >= 0:
                raise Broken("INVALID_TOKEN", less)
            default = c.reader.value(begin, end)
            if kind != "CDATA":
                default = " ".join(filter(None, default.split(" ")))
        found.append((place, name, kind, default, is_required))
    for place, name, kind, default, is_required in found:
        c.reader.go_to(place)
        if name not in known:
            known[name] = Attribute(kind, default)
        p._tell("AttlistDeclHandler", element, name, kind, default, is_required)


def _choices(c):
    found = []
    while True:
        c.space(False)
        found.append(c.token())
        c.space(False)
        if c.takes(")"):
            return "|".join(found)
        c.expect("|")


def _notation(c, p, types):
    name = c.name()
    c.space()
    system, public = c.external(False)
    place = c.last
    c.space(False)
    c.reader.go_to(c.at if system is None else place)
    c.expect(">")
    p._tell("NotationDeclHandler", name, p._base, system, public)


# How declarations are read, and the handler that gets them.
_KINDS = {
    "ENTITY": (_entity, "EntityDeclHandler"), "ELEMENT": (_element, "ElementDeclHandler"),
    "ATTLIST": (_attributes, "AttlistDeclHandler"), "NOTATION": (_notation, "NotationDeclHandler"),
}  # fmt: skip
_PARTS = _re.compile(rf"""[ \t\r\n]+|"[^"]*"|'[^']*'|<!\w*|[%#]?[{_MORE}]+[;?*+]?|\)[?*+]?|.""")

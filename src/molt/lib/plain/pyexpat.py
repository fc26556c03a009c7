"""`pyexpat`: reading XML, with the events, errors and places of expat 2.5.

`_Reader` walks over what has come so far and leaves what is no whole token yet; what is within a
document type declaration reads `_molt_xml_types.py`. The grammar is that of XML 1.0
(https://www.w3.org/TR/xml/), names are those of its fifth edition.
"""

import codecs as _codecs
import re as _re
import types as _types

import _molt_xml_types as _declarations
from _molt_xml_types import NAME as _NAME
from _molt_xml_types import REFERENCE as _REFERENCE
from _molt_xml_types import TOKEN as _TOKEN
from _molt_xml_types import Broken as _Broken
from _molt_xml_types import More as _More
from _molt_xml_types import is_char as _is_char

EXPAT_VERSION = "expat_2.5.0"
version_info = (2, 5, 0)
native_encoding = "UTF-8"
features = [
    ("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024), ("XML_NS", 0),
    ("XML_BLAP_MAX_AMP", 100), ("XML_BLAP_ACT_THRES", 8388608),
]  # fmt: skip
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)

_ERRORS = [
    ("NO_MEMORY", "out of memory"), ("SYNTAX", "syntax error"), ("NO_ELEMENTS", "no element found"),
    ("INVALID_TOKEN", "not well-formed (invalid token)"), ("UNCLOSED_TOKEN", "unclosed token"),
    ("PARTIAL_CHAR", "partial character"), ("TAG_MISMATCH", "mismatched tag"),
    ("DUPLICATE_ATTRIBUTE", "duplicate attribute"), ("JUNK_AFTER_DOC_ELEMENT", "junk after document element"),
    ("PARAM_ENTITY_REF", "illegal parameter entity reference"), ("UNDEFINED_ENTITY", "undefined entity"),
    ("RECURSIVE_ENTITY_REF", "recursive entity reference"), ("ASYNC_ENTITY", "asynchronous entity"),
    ("BAD_CHAR_REF", "reference to invalid character number"), ("BINARY_ENTITY_REF", "reference to binary entity"),
    ("ATTRIBUTE_EXTERNAL_ENTITY_REF", "reference to external entity in attribute"),
    ("MISPLACED_XML_PI", "XML or text declaration not at start of entity"), ("UNKNOWN_ENCODING", "unknown encoding"),
    ("INCORRECT_ENCODING", "encoding specified in XML declaration is incorrect"),
    ("UNCLOSED_CDATA_SECTION", "unclosed CDATA section"),
    ("EXTERNAL_ENTITY_HANDLING", "error in processing external entity reference"),
    ("NOT_STANDALONE", "document is not standalone"),
    ("UNEXPECTED_STATE", "unexpected parser state - please send a bug report"),
    ("ENTITY_DECLARED_IN_PE", "entity declared in parameter entity"),
    ("FEATURE_REQUIRES_XML_DTD", "requested feature requires XML_DTD support in Expat"),
    ("CANT_CHANGE_FEATURE_ONCE_PARSING", "cannot change setting once parsing has begun"),
    ("UNBOUND_PREFIX", "unbound prefix"), ("UNDECLARING_PREFIX", "must not undeclare prefix"),
    ("INCOMPLETE_PE", "incomplete markup in parameter entity"), ("XML_DECL", "XML declaration not well-formed"),
    ("TEXT_DECL", "text declaration not well-formed"), ("PUBLICID", "illegal character(s) in public id"),
    ("SUSPENDED", "parser suspended"), ("NOT_SUSPENDED", "parser not suspended"), ("ABORTED", "parsing aborted"),
    ("FINISHED", "parsing finished"), ("SUSPEND_PE", "cannot suspend in external parameter entity"),
    ("RESERVED_PREFIX_XML", "reserved prefix (xml) must not be undeclared or bound to another namespace name"),
    ("RESERVED_PREFIX_XMLNS", "reserved prefix (xmlns) must not be declared or undeclared"),
    ("RESERVED_NAMESPACE_URI", "prefix must not be bound to one of the reserved namespace names"),
    ("INVALID_ARGUMENT", "invalid argument"),
    ("NO_BUFFER", "a successful prior call to function XML_GetBuffer is required"),
    ("AMPLIFICATION_LIMIT_BREACH", "limit on input amplification factor (from DTD and entities) breached"),
]  # fmt: skip
_CODES = {name: code for code, (name, _) in enumerate(_ERRORS, 1)}

errors = _types.ModuleType("pyexpat.errors", "Constants used to describe error conditions.")
errors.codes = {text: code for code, (_, text) in enumerate(_ERRORS, 1)}
errors.messages = {code: text for code, (_, text) in enumerate(_ERRORS, 1)}
for _name, _text in _ERRORS:
    setattr(errors, "XML_ERROR_" + _name, _text)
model = _types.ModuleType("pyexpat.model", "Constants used to interpret content model information.")
for _number, _name in enumerate(("EMPTY", "ANY", "MIXED", "NAME", "CHOICE", "SEQ"), 1):
    setattr(model, "XML_CTYPE_" + _name, _number)
for _number, _name in enumerate(("NONE", "OPT", "REP", "PLUS")):
    setattr(model, "XML_CQUANT_" + _name, _number)


class ExpatError(Exception):
    __module__ = "xml.parsers.expat"


error = ExpatError


def ErrorString(code, /):
    return errors.messages.get(code)


_HANDLERS = (
    "AttlistDeclHandler", "CharacterDataHandler", "CommentHandler", "DefaultHandler", "DefaultHandlerExpand",
    "ElementDeclHandler", "EndCdataSectionHandler", "EndDoctypeDeclHandler", "EndElementHandler",
    "EndNamespaceDeclHandler", "EntityDeclHandler", "ExternalEntityRefHandler", "NotStandaloneHandler",
    "NotationDeclHandler", "ProcessingInstructionHandler", "SkippedEntityHandler", "StartCdataSectionHandler",
    "StartDoctypeDeclHandler", "StartElementHandler", "StartNamespaceDeclHandler", "UnparsedEntityDeclHandler",
    "XmlDeclHandler",
)  # fmt: skip
_XML = "http://www.w3.org/XML/1998/namespace"
_XMLNS = "http://www.w3.org/2000/xmlns/"
_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_SPACE = " \t\r\n"
_DATA = _re.compile(r"[^<&\]\r\n]+")
_ENCODING = _re.compile(rb"""^<\?xml[^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
_PROLOG, _SUBSET, _CONTENT, _CDATA, _EPILOG = range(5)


class xmlparser:
    """XML parser"""

    __module__ = "pyexpat"

    def __init__(self, encoding, separator, intern):
        for name in _HANDLERS:
            self.__dict__[name] = None
        self.intern = intern
        self.buffer_text = self.ordered_attributes = self.specified_attributes = self.namespace_prefixes = False
        self.buffer_size = 8192
        self._held = []  # character data, where `buffer_text`
        self._separator = separator
        self._base = None
        self._encoding = encoding
        self._decoder = None
        self._raw = b""
        self._text = ""  # what is not read yet, from `_mark` on
        self._at = 0
        self._event = 0
        self._mark = (1, 0, 0)  # line, column and byte where `_text` begins
        self._known = (0, 1, 0, 0)  # the last place asked for: its index in `_text`, line, column and byte
        self._width = None
        self._state = _PROLOG
        self._has_begun = self._is_final = self._is_over = False
        self._is_first = True
        self._open = []  # elements: the names as written and as told, how many prefixes each binds
        self._prefixes = {"xml": _XML} if separator is not None else {}
        self._types = _declarations.Types()
        self._in_entities = []
        self._error = 0

    def __setattr__(self, name, value):
        if name in _HANDLERS and name == "CharacterDataHandler" and self.__dict__.get("_held"):
            self._flush()
        if name == "buffer_size":
            if not isinstance(value, int):
                raise TypeError("buffer_size must be an integer")
            if value <= 0:
                raise ValueError("buffer_size must be greater than zero")
        if name in ("buffer_text", "ordered_attributes", "specified_attributes", "namespace_prefixes"):
            value = bool(value)
        self.__dict__[name] = value

    # --- what is fed

    def Parse(self, data, isfinal=False, /):
        if isinstance(data, str):
            data = data.encode()
            self._encoding = "utf-8"
        elif not isinstance(data, (bytes, bytearray)):
            data = bytes(memoryview(data))
        if self._is_over:
            self._fail("FINISHED", self._event)
        self._is_final = bool(isfinal)
        self._is_over = self._is_final
        self._text += self._decode(bytes(data))
        if self._text or self._is_final:
            self._run()
        self._flush()
        return 1

    def ParseFile(self, file, /):
        read = getattr(file, "read", None)
        if read is None:
            raise TypeError("argument must have 'read' attribute")
        while True:
            data = read(2048)
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"read() did not return a bytes object (type={type(data).__name__})")
            result = self.Parse(data, not data)
            if not data:
                return result

    def _decode(self, data):
        if self._decoder is None:
            self._raw += data
            if len(self._raw) < 4 and not self._is_final:
                return ""
            if self._encoding is None and self._raw.startswith(b"<?xml") and b">" not in self._raw and not self._is_final:
                return ""
            data, self._raw = self._raw, b""
            name = self._encoding
            if name is None:
                found = _ENCODING.match(data)
                if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
                    name = "utf-16"
                elif data[:2] == b"<\0":
                    name = "utf-16-le"
                elif data[:2] == b"\0<":
                    name = "utf-16-be"
                else:
                    name = found[1].decode() if found else "utf-8"
            if name.lower() == "utf-8":
                if data.startswith(b"\xef\xbb\xbf"):
                    data = data[3:]
                    self._mark = (1, 0, 3)
                    self._known = (0, 1, 0, 3)
                name = "utf-8"
            try:
                codec = _codecs.lookup(name)
            except LookupError:
                found = _ENCODING.match(data)
                self._text = data.decode("latin-1")
                self._fail("UNKNOWN_ENCODING", found.start(1) if found else 0)
            self._width = codec.name
            self._decoder = codec.incrementaldecoder("strict")
        try:
            return self._decoder.decode(data, self._is_final)
        except UnicodeDecodeError as e:
            text = e.object[: e.start].decode(self._width)
            self._text += text
            self._is_final = False
            self._run()
            if e.reason == "unexpected end of data":
                self._fail("PARTIAL_CHAR" if self._at == len(self._text) else "UNCLOSED_TOKEN", self._at)
            self._fail("INVALID_TOKEN", len(self._text))

    # --- places

    def _place(self):
        """Line, column and byte of the event."""
        at, line, column, byte = self._known
        if at > self._event:
            at, (line, column, byte) = 0, self._mark
        passed = self._text[at : self._event]
        broken = passed.replace("\r\n", "\n").replace("\r", "\n")
        if "\n" in broken:
            line += broken.count("\n")
            column = len(broken) - broken.rfind("\n") - 1
        else:
            column += len(broken)
        byte += len(passed.encode(self._width or "utf-8"))
        self._known = (self._event, line, column, byte)
        return line, column, byte if self._text or byte else -1

    def _forget_read(self):
        """Keeps of the text what is not read yet."""
        self._event = self._at
        self._mark = self._place()
        self._text = self._text[self._at :]
        self._at = self._event = 0
        self._known = (0, *self._mark)

    CurrentLineNumber = ErrorLineNumber = property(lambda self: self._place()[0])
    CurrentColumnNumber = ErrorColumnNumber = property(lambda self: self._place()[1])
    CurrentByteIndex = ErrorByteIndex = property(lambda self: self._place()[2] if self._has_begun else -1)
    ErrorCode = property(lambda self: self._error)
    buffer_used = property(lambda self: sum(map(len, self._held)))

    def _fail(self, name, at):
        if not self._in_entities:
            self._event = at
        self._is_over = True
        self._error = code = _CODES[name]
        self._held.clear()
        line, column, _ = self._place()
        e = ExpatError(f"{errors.messages[code]}: line {line}, column {column}")
        e.code, e.lineno, e.offset = code, line, column
        raise e

    # --- handlers

    def _flush(self):
        if self._held:
            text = "".join(self._held)
            self._held.clear()
            if self.CharacterDataHandler is not None:
                self.CharacterDataHandler(text)

    def _tell(self, name, *args):
        """Calls a handler; False if there is none."""
        handler = self.__dict__[name]
        if handler is None:
            return False
        if self._held:
            self._flush()
        handler(*args)
        return True

    def _tell_default(self, text):
        if self.DefaultHandlerExpand is not None:
            self._tell("DefaultHandlerExpand", text)
        elif self.DefaultHandler is not None:
            self._tell("DefaultHandler", text)

    def _characters(self, text, written):
        handler = self.CharacterDataHandler
        if handler is None:
            self._tell_default(written)
        elif not self.buffer_text:
            handler(text)
        else:
            if self.buffer_used + len(text.encode()) > self.buffer_size:
                self._flush()
                if len(text) > self.buffer_size:
                    handler(text)
                    return
            self._held.append(text)

    # --- the whole

    def _run(self):
        self._has_begun = True
        reader = _Reader(self, self._text)
        steps = (reader.prolog, reader.subset, reader.content, reader.cdata, reader.epilog)
        while True:
            self._event = self._at
            try:
                if self._at == len(self._text):
                    if not self._is_final:
                        self._forget_read()
                        return
                    if self._state != _EPILOG:
                        self._fail("UNCLOSED_CDATA_SECTION" if self._state == _CDATA else "NO_ELEMENTS", self._at)
                    return
                self._at = steps[self._state](self._at)
                self._is_first = False
            except _More:
                if self._is_final:
                    self._fail("UNCLOSED_CDATA_SECTION" if self._state == _CDATA else "UNCLOSED_TOKEN", self._event)
                self._forget_read()
                return
            except _Broken as e:
                self._fail(e.name, e.at)

    # --- settings

    def SetBase(self, base, /):
        if not isinstance(base, str):
            raise TypeError(f"SetBase() argument must be str, not {type(base).__name__}")
        self._base = base

    def GetBase(self):
        return self._base

    def GetInputContext(self):
        return self._text.encode() if self._has_begun else None

    def SetParamEntityParsing(self, flag, /):
        flag = flag.__index__() if hasattr(flag, "__index__") else _no_int(flag)
        if not -(2**31) <= flag < 2**31:
            raise OverflowError("Python int too large to convert to C int" if abs(flag) >= 2**63 else
                                "signed integer is greater than maximum" if flag > 0 else
                                "signed integer is less than minimum")
        return 1 if not self._has_begun else 0

    def UseForeignDTD(self, flag=True, /):
        if self._has_begun:
            e = ExpatError(f"{errors.messages[26]}: line {self.CurrentLineNumber}, column {self.CurrentColumnNumber}")
            e.code, e.lineno, e.offset = 26, self.CurrentLineNumber, self.CurrentColumnNumber
            raise e

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        made = xmlparser(encoding, self._separator, self.intern)
        made.__dict__.update({name: self.__dict__[name] for name in _HANDLERS})
        for name in ("buffer_text", "ordered_attributes", "specified_attributes", "namespace_prefixes", "buffer_size"):
            setattr(made, name, getattr(self, name))
        made._base, made._types, made._prefixes = self._base, self._types, dict(self._prefixes)
        made._state, made._is_external = _CONTENT, True
        return made


def _no_int(x):
    raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")


XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"ParserCreate() argument 'encoding' must be str or None, not {type(encoding).__name__}")
    if namespace_separator is not None and not isinstance(namespace_separator, str):
        raise TypeError(
            f"ParserCreate() argument 'namespace_separator' must be str or None, not {type(namespace_separator).__name__}"
        )
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    if intern is None:
        intern = {}
    elif not isinstance(intern, dict):
        raise TypeError("intern must be a dictionary")
    return xmlparser(encoding, namespace_separator, intern)


class _Reader:
    """Reads one token of `text`: each method gets where it begins and gives where the next does.

    Raises More where it may go on behind the end, Broken where it is none."""

    def __init__(self, parser, text):
        self.p = parser
        self.text = text

    def char(self, at):
        if at >= len(self.text):
            raise _More
        c = self.text[at]
        if not _is_char(c):
            raise _Broken("INVALID_TOKEN", at)
        return c

    def skip_space(self, at):
        while at < len(self.text) and self.text[at] in _SPACE:
            at += 1
        return at

    def name(self, at):
        """The end of a name; with namespaces it has at most one colon, within it."""
        found = _NAME.match(self.text, at)
        if found is None:
            self.char(at)
            raise _Broken("INVALID_TOKEN", at)
        if found.end() == len(self.text):
            raise _More
        if self.p._separator is not None:
            parts = found[0].split(":")
            if len(parts) > 1:
                if not parts[0]:
                    raise _Broken("INVALID_TOKEN", at)
                if len(parts) > 2 and parts[1]:
                    raise _Broken("INVALID_TOKEN", at + len(parts[0]) + len(parts[1]) + 1)
                if not _NAME.match(parts[1]):
                    raise _Broken("INVALID_TOKEN", at + len(parts[0]) + 1)
        return found.end()

    def go_to(self, at):
        """What happens next is there; within an entity all is where the reference is."""
        if not self.p._in_entities:
            self.p._event = at

    # --- around the root

    def prolog(self, at):
        c = self.char(at)
        if c in _SPACE:
            end = self.skip_space(at)
            if end == len(self.text) and not self.p._is_final:
                raise _More
            self.p._tell_default(self.text[at:end])
            return end
        if c != "<":
            self.stray(at, "SYNTAX")
        c = self.char(at + 1)
        if c == "!":
            return self.declaration(at)
        if c == "?":
            return self.instruction(at)
        if _NAME.match(c) is None:
            raise _Broken("INVALID_TOKEN", at + 1)
        self.p._state = _CONTENT
        return at

    def declaration(self, at):
        if self.char(at + 2) == "-":
            return self.comment(at)
        word, end = self.keyword(at)
        if word != "DOCTYPE":
            raise _Broken("SYNTAX", at)
        if self.p._types.name is not None:
            raise _Broken("SYNTAX", at)
        end = _declarations.read_doctype(self, end)
        types = self.p._types
        self.go_to(end - 1)
        told = self.p._tell("StartDoctypeDeclHandler", types.name, types.system, types.public, int(types.has_subset))
        closes = not types.has_subset
        if not told:
            _declarations.tell_tokens(self, at, end - closes)
        if closes:
            self.end_doctype(end)
        else:
            self.p._state = _SUBSET
        return end

    def keyword(self, at):
        """The word behind `<!` and its end."""
        first = end = at + 2
        while self.char(end).isascii() and (self.text[end].isalpha() or self.text[end] in "_:"):
            end += 1
        if end == first and self.text[end] == "[":
            raise _Broken("SYNTAX", at)
        if end == first or self.text[end] not in _SPACE:
            raise _Broken("INVALID_TOKEN", end)
        return self.text[first:end], end

    def subset(self, at):
        return _declarations.read_subset(self, at)

    def end_doctype(self, end):
        """Behind the `>` of the declaration."""
        self.p._state = _PROLOG
        self.go_to(end - 1)
        if not self.p._tell("EndDoctypeDeclHandler"):
            self.p._tell_default(">")

    def epilog(self, at):
        c = self.char(at)
        if c in _SPACE:
            end = self.skip_space(at)
            self.p._tell_default(self.text[at:end])
            return end
        if c == "<":
            c = self.char(at + 1)
            if c == "?":
                return self.instruction(at)
            if c == "!":
                if self.char(at + 2) == "-":
                    return self.comment(at)
                if self.text[at + 2] == "[":
                    raise _Broken("JUNK_AFTER_DOC_ELEMENT", at)
                if not self.text[at + 2].isalpha():
                    raise _Broken("INVALID_TOKEN", at + 2)
                raise _Broken("JUNK_AFTER_DOC_ELEMENT", at)
            if _NAME.match(c) is None:
                raise _Broken("INVALID_TOKEN", at + 1)
            raise _Broken("JUNK_AFTER_DOC_ELEMENT", at)
        self.stray(at, "JUNK_AFTER_DOC_ELEMENT")

    def stray(self, at, name):
        """The error of what is no markup, where only that may be: a token of declarations is one of its own."""
        c = self.text[at]
        token = _TOKEN.match(self.text, at)
        if token is not None:
            end = token.end()
            if end < len(self.text) and self.char(end) not in " \t\r\n>),|[%?*+":
                raise _Broken("INVALID_TOKEN", end)
            if end == len(self.text) and not self.p._is_final:
                raise _More
            if self.text[end : end + 1] in ("?", "*", "+") and _NAME.match(c) is None:
                raise _Broken("INVALID_TOKEN", end)
        elif c in "'\"":
            end = self.text.find(c, at + 1)
            self.check_chars(at + 1, len(self.text) if end < 0 else end)
            if end < 0:
                raise _More
            if end + 1 < len(self.text) and self.text[end + 1] not in " \t\r\n>%[":
                raise _Broken("INVALID_TOKEN", end + 1)
        elif c in "%#":
            following = self.char(at + 1)
            if c == "#" or following not in " \t\r\n%":
                end = self.name(at + 1)
                if c == "%" and self.text[end] != ";" or c == "#" and self.text[end] not in " \t\r\n>),|%":
                    raise _Broken("INVALID_TOKEN", end)
        elif c not in "[]()|,>":
            raise _Broken("INVALID_TOKEN", at)
        raise _Broken(name, at)

    def comment(self, at):
        """`<!--` … `-->`."""
        for i, c in enumerate("<!--"):
            if self.char(at + i) != c:
                raise _Broken("INVALID_TOKEN", at + i)
        end = self.text.find("--", at + 4)
        self.check_chars(at + 4, len(self.text) if end < 0 else end)
        if end < 0:
            raise _More
        if self.char(end + 2) != ">":
            raise _Broken("INVALID_TOKEN", end + 2)
        if not self.p._tell("CommentHandler", _lines(self.text[at + 4 : end])):
            self.p._tell_default(self.text[at : end + 3])
        return end + 3

    def check_chars(self, at, end):
        for i in range(at, end):
            if not _is_char(self.text[i]):
                raise _Broken("INVALID_TOKEN", i)

    def instruction(self, at):
        """`<?target data?>`, and the declaration of XML."""
        end = self.name(at + 2)
        target = self.text[at + 2 : end]
        if target.lower() == "xml":
            if target != "xml":
                raise _Broken("INVALID_TOKEN", end)
            return self.xml_declaration(at, end)
        if self.p._separator is not None and ":" in target:
            raise _Broken("INVALID_TOKEN", at + 2 + target.index(":"))
        if self.text[end] == "?":
            if self.char(end + 1) != ">":
                raise _Broken("INVALID_TOKEN", end + 1)
            close = end
        elif self.text[end] not in _SPACE:
            raise _Broken("INVALID_TOKEN", end)
        else:
            close = self.text.find("?>", end)
            self.check_chars(end, len(self.text) if close < 0 else close)
            if close < 0:
                raise _More
        data = self.text[self.skip_space(end) : close]
        if not self.p._tell("ProcessingInstructionHandler", target, _lines(data)):
            self.p._tell_default(self.text[at : close + 2])
        return close + 2

    def xml_declaration(self, at, end):
        close = self.text.find("?>", end)
        if close < 0:
            self.check_chars(end, len(self.text))
            raise _More
        if not self.p._is_first:
            raise _Broken("MISPLACED_XML_PI", at)
        told = self.pseudo_attributes(end, close)
        self.p._types.is_standalone = told.get("standalone") == "yes"
        standalone = {"yes": 1, "no": 0, None: -1}[told.get("standalone")]
        if not self.p._tell("XmlDeclHandler", told["version"], told.get("encoding"), standalone):
            self.p._tell_default(self.text[at : close + 2])
        return close + 2

    def pseudo_attributes(self, i, close):
        """What the declaration of XML says, in the one order that it may have."""
        told = {}
        wanted = ["version", "encoding", "standalone"]
        while True:
            name, value, first, begin, i = self.pseudo_attribute(i, close)
            if name is None and told:
                return told
            if name is None:
                raise _Broken("XML_DECL", i)
            if name not in wanted or not told and name != "version":
                raise _Broken("XML_DECL", first)
            if name == "encoding" and not value[:1].isalpha() or name == "standalone" and value not in ("yes", "no"):
                raise _Broken("XML_DECL", begin)
            wanted = wanted[wanted.index(name) + 1 :]
            told[name] = value
            if not wanted:
                i = self.skip_space(i)
                if i != close:
                    raise _Broken("XML_DECL", i)
                return told

    def pseudo_attribute(self, i, close):
        """`name="value"`: both, where they begin, and the end; None for the name where there is no more."""
        text = self.text
        if i == close:
            return None, None, i, i, i
        if text[i] not in _SPACE:
            raise _Broken("XML_DECL", i)
        first = i = self.skip_space(i)
        if i == close:
            return None, None, i, i, i
        while i < close and text[i] not in "= \t\r\n" and text[i].isascii():
            i += 1
        name = text[first:i]
        i = self.skip_space(i)
        if i >= close or text[i] != "=" or not name:
            raise _Broken("XML_DECL", min(i, close))
        i = self.skip_space(i + 1)
        quote = text[i]
        if quote not in "'\"":
            raise _Broken("XML_DECL", i)
        begin = i = i + 1
        while text[i].isascii() and (text[i].isalnum() or text[i] in "._-"):
            i += 1
        if text[i] != quote:
            raise _Broken("XML_DECL", i)
        return name, text[begin:i], first, begin, i + 1

    # --- content

    def content(self, at):
        c = self.char(at)
        if c == "<":
            c = self.char(at + 1)
            if c == "/":
                return self.end_tag(at)
            if c == "!":
                if self.char(at + 2) == "[":
                    return self.start_cdata(at)
                return self.comment(at)
            if c == "?":
                return self.instruction(at)
            return self.start_tag(at)
        if c == "&":
            return self.reference(at)
        if c == "\r":
            if at + 1 == len(self.text) and not self.p._is_final and not self.p._in_entities:
                raise _More
            end = at + 2 if self.text.startswith("\r\n", at) else at + 1
            self.p._characters("\n", self.text[at:end])
            return end
        if c == "\n":
            self.p._characters("\n", c)
            return at + 1
        end = at
        while True:
            found = _DATA.match(self.text, end)
            if found is not None:
                end = found.end()
            if end < len(self.text) and self.text[end] == "]":
                if self.text.startswith("]]>", end):
                    self.check_data(at, end)
                    raise _Broken("INVALID_TOKEN", end + 2)
                if end > at and "]]>".startswith(self.text[end:]):
                    break
                if end == at and "]]>".startswith(self.text[end:]) and not self.p._is_final and not self.p._in_entities:
                    raise _More
                end += 1
                continue
            break
        end = self.check_data(at, end)
        self.p._characters(self.text[at:end], self.text[at:end])
        return end

    def check_data(self, at, end):
        """The end of what are characters of XML; the rest is met as the next token."""
        for i in range(at, end):
            if not _is_char(self.text[i]):
                if i == at:
                    raise _Broken("INVALID_TOKEN", i)
                return i
        return end

    def start_cdata(self, at):
        for i, c in enumerate("<![CDATA["):
            if self.char(at + i) != c:
                raise _Broken("INVALID_TOKEN", at + i)
        if not self.p._tell("StartCdataSectionHandler"):
            self.p._tell_default("<![CDATA[")
        self.p._state = _CDATA
        return at + 9

    def cdata(self, at):
        c = self.char(at)
        if self.text.startswith("]]>", at):
            self.p._state = _CONTENT
            if not self.p._tell("EndCdataSectionHandler"):
                self.p._tell_default("]]>")
            return at + 3
        if c in "]\r" and len(self.text) - at < 3 and "]]>".startswith(self.text[at:]):
            raise _More
        if c in "\r\n":
            if c == "\r" and at + 1 == len(self.text) and not self.p._is_final:
                raise _More
            end = at + 2 if self.text.startswith("\r\n", at) else at + 1
            self.p._characters("\n", self.text[at:end])
            return end
        end = at + 1
        while end < len(self.text) and self.text[end] not in "]\r\n":
            end += 1
        end = self.check_data(at, end)
        self.p._characters(self.text[at:end], self.text[at:end])
        return end

    def reference(self, at):
        found = _REFERENCE.match(self.text, at)
        if found is None:
            self.broken_reference(at)
        end = found.end()
        p = self.p
        name = found[3]
        if name is None:
            c = self.number(found)
            p._characters(c, found[0])
            return end
        if name in _PREDEFINED:
            p._characters(_PREDEFINED[name], found[0])
            return end
        entity = p._types.entities.get(name)
        if entity is None:
            if p._types.has_other_parts():
                if not p._tell("SkippedEntityHandler", name, False):
                    p._tell_default(found[0])
                return end
            raise _Broken("UNDEFINED_ENTITY", at)
        if entity.name in p._in_entities:
            raise _Broken("RECURSIVE_ENTITY_REF", at)
        if entity.notation is not None:
            raise _Broken("BINARY_ENTITY_REF", at)
        if entity.value is None:
            handler = p.ExternalEntityRefHandler
            if handler is not None:
                p._flush()
                if not handler(name, p._base, entity.system, entity.public):
                    raise _Broken("EXTERNAL_ENTITY_HANDLING", at)
            else:
                p._tell_default(found[0])
            return end
        if p.DefaultHandler is not None and p.DefaultHandlerExpand is None:
            if not p._tell("SkippedEntityHandler", name, False):
                p._tell_default(found[0])
            return end
        self.expand(entity, at)
        return end

    def expand(self, entity, at):
        """The events of an entity's text, all of them where the reference is."""
        p = self.p
        p._in_entities.append(entity.name)
        depth = len(p._open)
        inner = _Reader(p, entity.value)
        i = 0
        try:
            while i < len(entity.value):
                i = (inner.cdata if p._state == _CDATA else inner.content)(i)
                if len(p._open) < depth:
                    raise _Broken("ASYNC_ENTITY", at)
        except _More:
            raise _Broken("UNCLOSED_CDATA_SECTION" if p._state == _CDATA else "UNCLOSED_TOKEN", at) from None
        if p._state == _CDATA:
            raise _Broken("UNCLOSED_CDATA_SECTION", at)
        if len(p._open) != depth:
            raise _Broken("ASYNC_ENTITY", at)
        p._in_entities.pop()

    def broken_reference(self, at):
        """Where a reference stops to be one."""
        c = self.char(at + 1)
        if c != "#":
            end = self.name(at + 1)
            raise _Broken("INVALID_TOKEN", end)
        digits = "0123456789"
        i = at + 2
        if self.char(i) == "x":
            digits, i = "0123456789abcdefABCDEF", i + 1
        first = i
        while self.char(i) in digits:
            i += 1
        raise _Broken("INVALID_TOKEN", i)

    def number(self, found):
        """The character of `&#…;`."""
        code = int(found[1], 16) if found[1] is not None else int(found[2])
        if code > 0x10FFFF or code < 32 and code not in (9, 10, 13) or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
            raise _Broken("BAD_CHAR_REF", found.start())
        return chr(code)

    # --- tags

    def start_tag(self, at):
        i = end = self.name(at + 1)
        name = self.text[at + 1 : end]
        given = []  # names, their places, begin and end of the values
        while True:
            c = self.char(i)
            if c == ">":
                close, is_empty = i + 1, False
                break
            if c == "/":
                if self.char(i + 1) != ">":
                    raise _Broken("INVALID_TOKEN", i + 1)
                close, is_empty = i + 2, True
                break
            if c not in _SPACE:
                raise _Broken("INVALID_TOKEN", i)
            i = self.skip_space(i)
            if self.char(i) in ">/":
                continue
            end = self.name(i)
            attribute, begin = self.text[i:end], i
            i = self.skip_space(end)
            if self.char(i) != "=":
                raise _Broken("INVALID_TOKEN", i)
            i = self.skip_space(i + 1)
            quote = self.char(i)
            if quote not in "'\"":
                raise _Broken("INVALID_TOKEN", i)
            i += 1
            first = i
            while (c := self.char(i)) != quote:
                if c == "<":
                    raise _Broken("INVALID_TOKEN", i)
                if c == "&":
                    found = _REFERENCE.match(self.text, i)
                    if found is None:
                        self.broken_reference(i)
                    i = found.end()
                else:
                    i += 1
            given.append((attribute, begin, first, i))
            i += 1
            if self.char(i) not in " \t\r\n/>":
                raise _Broken("INVALID_TOKEN", i)
        self.begin_element(at, name, given, close)
        if is_empty:
            self.go_to(close)
            self.end_element(at, close)
        return close

    def begin_element(self, at, name, given, close):
        p = self.p
        attributes = {}
        kinds = p._types.attributes.get(name, {})
        for attribute, begin, first, end in given:
            if attribute in attributes:
                raise _Broken("DUPLICATE_ATTRIBUTE", begin)
            value = self.value(first, end)
            if attribute in kinds and kinds[attribute].kind != "CDATA":
                value = " ".join(filter(None, value.split(" ")))
            attributes[attribute] = value
        specified = len(attributes)
        for attribute, declared in kinds.items():
            if attribute not in attributes and declared.default is not None:
                attributes[attribute] = declared.default
        bound = []
        told, pairs = name, list(attributes.items())
        if p._separator is not None:
            pairs, told, specified = self.with_namespaces(at, name, attributes, specified, bound)
        p._open.append((name, told, bound))
        if p.specified_attributes:
            pairs = pairs[:specified]
        if p.StartElementHandler is not None:
            shown = [x for pair in pairs for x in pair] if p.ordered_attributes else dict(pairs)
            p._tell("StartElementHandler", told, shown)
        else:
            p._tell_default(self.text[at:close])

    def value(self, first, end):
        """An attribute's value with its references replaced."""
        text = self.text[first:end]
        if "&" not in text:
            return _spaces(text)
        parts = []
        i = first
        while i < end:
            k = self.text.find("&", i, end)
            if k < 0:
                k = end
            parts.append(_spaces(self.text[i:k]))
            if k == end:
                break
            found = _REFERENCE.match(self.text, k)
            if found is None:
                raise _Broken("INVALID_TOKEN", k)
            parts.append(self.replaced(found, k))
            i = found.end()
        return "".join(parts)

    def replaced(self, found, at):
        p = self.p
        name = found[3]
        if name is None:
            return self.number(found)
        if name in _PREDEFINED:
            return _PREDEFINED[name]
        entity = p._types.entities.get(name)
        if entity is None:
            if p._types.has_other_parts():
                return ""
            raise _Broken("UNDEFINED_ENTITY", at)
        if entity.name in p._in_entities:
            raise _Broken("RECURSIVE_ENTITY_REF", at)
        if entity.notation is not None:
            raise _Broken("BINARY_ENTITY_REF", at)
        if entity.value is None:
            raise _Broken("ATTRIBUTE_EXTERNAL_ENTITY_REF", at)
        if "<" in entity.value:
            raise _Broken("INVALID_TOKEN", at)
        p._in_entities.append(entity.name)
        p._event = at if len(p._in_entities) == 1 else p._event
        result = _Reader(p, entity.value).value(0, len(entity.value))
        p._in_entities.pop()
        return result

    def with_namespaces(self, at, name, attributes, specified, bound):
        """Binds prefixes; the attributes and the name as they are told, and how many of those the tag has itself."""
        p = self.p
        others = []
        own = 0
        for number, (attribute, value) in enumerate(attributes.items()):
            prefix, colon, local = attribute.partition(":")
            if prefix != "xmlns" or colon and not local:
                others.append((attribute, value))
                own += number < specified
                continue
            if colon:
                self.check_binding(at, local, value)
            key = local if colon else None
            if not colon and value in (_XML, _XMLNS):
                raise _Broken("RESERVED_NAMESPACE_URI", at)
            bound.append((key, p._prefixes.get(key)))
            p._prefixes[key] = value
            p._tell("StartNamespaceDeclHandler", key, value or None)
        pairs = []
        seen = set()
        for attribute, value in others:
            if ":" in attribute:
                attribute = self.expanded(at, attribute)
                if attribute in seen:
                    raise _Broken("DUPLICATE_ATTRIBUTE", at)
                seen.add(attribute)
            pairs.append((attribute, value))
        if ":" in name:
            return pairs, self.expanded(at, name), own
        default = p._prefixes.get(None)
        return pairs, f"{default}{p._separator}{name}" if default else name, own

    def expanded(self, at, name):
        p = self.p
        prefix, _, local = name.partition(":")
        uri = p._prefixes.get(prefix)
        if not uri:
            raise _Broken("UNBOUND_PREFIX", at)
        tail = f"{p._separator}{prefix}" if p.namespace_prefixes else ""
        return f"{uri}{p._separator}{local}{tail}"

    def check_binding(self, at, prefix, uri):
        if prefix == "xmlns":
            raise _Broken("RESERVED_PREFIX_XMLNS", at)
        if prefix == "xml":
            if uri != _XML:
                raise _Broken("RESERVED_PREFIX_XML", at)
        elif not uri:
            raise _Broken("UNDECLARING_PREFIX", at)
        elif uri in (_XML, _XMLNS):
            raise _Broken("RESERVED_NAMESPACE_URI", at)

    def end_tag(self, at):
        end = self.name(at + 2)
        i = self.skip_space(end)
        if self.char(i) != ">":
            raise _Broken("INVALID_TOKEN", i)
        p = self.p
        if not p._open:
            raise _Broken("ASYNC_ENTITY", at)
        if self.text[at + 2 : end] != p._open[-1][0]:
            raise _Broken("TAG_MISMATCH", at + 2)
        self.end_element(at, i + 1)
        return i + 1

    def end_element(self, at, close):
        p = self.p
        _, told, bound = p._open.pop()
        if not p._tell("EndElementHandler", told) and self.text.startswith("</", at):
            p._tell_default(self.text[at:close])
        for prefix, before in reversed(bound):
            p._tell("EndNamespaceDeclHandler", prefix)
            if before is None:
                p._prefixes.pop(prefix, None)
            else:
                p._prefixes[prefix] = before
        if not p._open and not p._in_entities and not getattr(p, "_is_external", False):
            p._state = _EPILOG


def _lines(text):
    """Text with all line ends as `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _spaces(text):
    """An attribute's text with line ends and tabs as spaces."""
    return _lines(text).replace("\n", " ").replace("\t", " ")

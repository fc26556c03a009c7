"""`pyexpat`: reading XML, with the events, errors and places of expat 2.5.

`_molt_xml_reader.py` walks over what has come so far and leaves what is no whole token yet; what is within a
document type declaration reads `_molt_xml_types.py`. The grammar is that of XML 1.0
(https://www.w3.org/TR/xml/), names are those of its fifth edition, as far as expat has them: of the basic plane.
"""

import codecs as _codecs
import re as _re
import types as _types

import _molt_xml_reader as _reading
import _molt_xml_types as _declarations

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
_ENCODING = _re.compile(rb"""^<\?xml[^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']""")


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
        self._state = _reading.PROLOG
        self._has_begun = self._is_final = self._is_over = False
        self._is_first = True
        self._open = []  # elements: the names as written and as told, how many prefixes each binds
        self._prefixes = {"xml": _reading.XML} if separator is not None else {}
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
        reader = _reading.Reader(self, self._text)
        steps = (reader.prolog, reader.subset, reader.content, reader.cdata, reader.epilog)
        while True:
            self._event = self._at
            try:
                if self._at == len(self._text):
                    if not self._is_final:
                        self._forget_read()
                        return
                    if self._state != _reading.EPILOG:
                        self._fail("UNCLOSED_CDATA_SECTION" if self._state == _reading.CDATA else "NO_ELEMENTS", self._at)
                    return
                self._at = steps[self._state](self._at)
                self._is_first = False
            except _reading.More:
                if self._is_final:
                    self._fail("UNCLOSED_CDATA_SECTION" if self._state == _reading.CDATA else "UNCLOSED_TOKEN", self._event)
                self._forget_read()
                return
            except _reading.Broken as e:
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
        made._state, made._is_external = _reading.CONTENT, True
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

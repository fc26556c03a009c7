"""One token of XML after the other, for `pyexpat`: where it ends, what is told of it, and where it stops to be one."""

import re

import _molt_xml_types as declarations
from _molt_xml_types import NAME, REFERENCE, TOKEN, Broken, More, is_char

# Where a parser is: around the root, in the subset of a document type declaration, within the root, …
PROLOG, SUBSET, CONTENT, CDATA, EPILOG = range(5)
XML = "http://www.w3.org/XML/1998/namespace"
_XMLNS = "http://www.w3.org/2000/xmlns/"
_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_SPACE = " \t\r\n"
_DATA = re.compile(r"[^<&\]\r\n]+")


class Reader:
    """Reads one token of `text`: each method gets where it begins and gives where the next does.

    Raises More where it may go on behind the end, Broken where it is none."""

    def __init__(self, parser, text):
        self.p = parser
        self.text = text

    def char(self, at):
        if at >= len(self.text):
            raise More
        c = self.text[at]
        if not is_char(c):
            raise Broken("INVALID_TOKEN", at)
        return c

    def skip_space(self, at):
        while at < len(self.text) and self.text[at] in _SPACE:
            at += 1
        return at

    def name(self, at):
        """The end of a name; with namespaces it has at most one colon, within it."""
        found = NAME.match(self.text, at)
        if found is None:
            self.char(at)
            raise Broken("INVALID_TOKEN", at)
        if found.end() == len(self.text):
            raise More
        if self.p._separator is not None:
            parts = found[0].split(":")
            if len(parts) > 1:
                if not parts[0]:
                    raise Broken("INVALID_TOKEN", at)
                if len(parts) > 2 and parts[1]:
                    raise Broken("INVALID_TOKEN", at + len(parts[0]) + len(parts[1]) + 1)
                if not NAME.match(parts[1]):
                    raise Broken("INVALID_TOKEN", at + len(parts[0]) + 1)
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
                raise More
            self.p._tell_default(self.text[at:end])
            return end
        if c != "<":
            self.stray(at, "SYNTAX")
        c = self.char(at + 1)
        if c == "!":
            return self.declaration(at)
        if c == "?":
            return self.instruction(at)
        if NAME.match(c) is None:
            raise Broken("INVALID_TOKEN", at + 1)
        self.p._state = CONTENT
        return at

    def declaration(self, at):
        if self.char(at + 2) == "-":
            return self.comment(at)
        word, end = self.keyword(at)
        if word != "DOCTYPE":
            raise Broken("SYNTAX", at)
        if self.p._types.name is not None:
            raise Broken("SYNTAX", at)
        end = declarations.read_doctype(self, end)
        types = self.p._types
        self.go_to(end - 1)
        told = self.p._tell("StartDoctypeDeclHandler", types.name, types.system, types.public, int(types.has_subset))
        closes = not types.has_subset
        if not told:
            declarations.tell_tokens(self, at, end - closes)
        if closes:
            self.end_doctype(end)
        else:
            self.p._state = SUBSET
        return end

    def keyword(self, at):
        """The word behind `<!` and its end."""
        first = end = at + 2
        while self.char(end).isascii() and (self.text[end].isalpha() or self.text[end] in "_:"):
            end += 1
        if end == first and self.text[end] == "[":
            raise Broken("SYNTAX", at)
        if end == first or self.text[end] not in _SPACE:
            raise Broken("INVALID_TOKEN", end)
        return self.text[first:end], end

    def subset(self, at):
        return declarations.read_subset(self, at)

    def end_doctype(self, end):
        """Behind the `>` of the declaration."""
        self.p._state = PROLOG
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
                    raise Broken("JUNK_AFTER_DOC_ELEMENT", at)
                if not self.text[at + 2].isalpha():
                    raise Broken("INVALID_TOKEN", at + 2)
                raise Broken("JUNK_AFTER_DOC_ELEMENT", at)
            if NAME.match(c) is None:
                raise Broken("INVALID_TOKEN", at + 1)
            raise Broken("JUNK_AFTER_DOC_ELEMENT", at)
        self.stray(at, "JUNK_AFTER_DOC_ELEMENT")

    def stray(self, at, name):
        """The error of what is no markup, where only that may be: a token of declarations is one of its own."""
        c = self.text[at]
        token = TOKEN.match(self.text, at)
        if token is not None:
            end = token.end()
            if end < len(self.text) and self.char(end) not in " \t\r\n>),|[%?*+":
                raise Broken("INVALID_TOKEN", end)
            if end == len(self.text) and not self.p._is_final:
                raise More
            if self.text[end : end + 1] in ("?", "*", "+") and NAME.match(c) is None:
                raise Broken("INVALID_TOKEN", end)
        elif c in "'\"":
            end = self.text.find(c, at + 1)
            self.check_chars(at + 1, len(self.text) if end < 0 else end)
            if end < 0:
                raise More
            if end + 1 < len(self.text) and self.text[end + 1] not in " \t\r\n>%[":
                raise Broken("INVALID_TOKEN", end + 1)
        elif c in "%#":
            following = self.char(at + 1)
            if c == "#" or following not in " \t\r\n%":
                end = self.name(at + 1)
                if c == "%" and self.text[end] != ";" or c == "#" and self.text[end] not in " \t\r\n>),|%":
                    raise Broken("INVALID_TOKEN", end)
        elif c not in "[]()|,>":
            raise Broken("INVALID_TOKEN", at)
        raise Broken(name, at)

    def comment(self, at):
        """`<!--` … `-->`."""
        for i, c in enumerate("<!--"):
            if self.char(at + i) != c:
                raise Broken("INVALID_TOKEN", at + i)
        end = self.text.find("--", at + 4)
        self.check_chars(at + 4, len(self.text) if end < 0 else end)
        if end < 0:
            raise More
        if self.char(end + 2) != ">":
            raise Broken("INVALID_TOKEN", end + 2)
        if not self.p._tell("CommentHandler", _lines(self.text[at + 4 : end])):
            self.p._tell_default(self.text[at : end + 3])
        return end + 3

    def check_chars(self, at, end):
        for i in range(at, end):
            if not is_char(self.text[i]):
                raise Broken("INVALID_TOKEN", i)

    def instruction(self, at):
        """`<?target data?>`, and the declaration of XML."""
        end = self.name(at + 2)
        target = self.text[at + 2 : end]
        if target.lower() == "xml":
            if target != "xml":
                raise Broken("INVALID_TOKEN", end)
            return self.xml_declaration(at, end)
        if self.p._separator is not None and ":" in target:
            raise Broken("INVALID_TOKEN", at + 2 + target.index(":"))
        if self.text[end] == "?":
            if self.char(end + 1) != ">":
                raise Broken("INVALID_TOKEN", end + 1)
            close = end
        elif self.text[end] not in _SPACE:
            raise Broken("INVALID_TOKEN", end)
        else:
            close = self.text.find("?>", end)
            self.check_chars(end, len(self.text) if close < 0 else close)
            if close < 0:
                raise More
        data = self.text[self.skip_space(end) : close]
        if not self.p._tell("ProcessingInstructionHandler", target, _lines(data)):
            self.p._tell_default(self.text[at : close + 2])
        return close + 2

    def xml_declaration(self, at, end):
        close = self.text.find("?>", end)
        if close < 0:
            self.check_chars(end, len(self.text))
            raise More
        if not self.p._is_first:
            raise Broken("MISPLACED_XML_PI", at)
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
                raise Broken("XML_DECL", i)
            if name not in wanted or not told and name != "version":
                raise Broken("XML_DECL", first)
            if name == "encoding" and not value[:1].isalpha() or name == "standalone" and value not in ("yes", "no"):
                raise Broken("XML_DECL", begin)
            wanted = wanted[wanted.index(name) + 1 :]
            told[name] = value
            if not wanted:
                i = self.skip_space(i)
                if i != close:
                    raise Broken("XML_DECL", i)
                return told

    def pseudo_attribute(self, i, close):
        """`name="value"`: both, where they begin, and the end; None for the name where there is no more."""
        text = self.text
        if i == close:
            return None, None, i, i, i
        if text[i] not in _SPACE:
            raise Broken("XML_DECL", i)
        first = i = self.skip_space(i)
        if i == close:
            return None, None, i, i, i
        while i < close and text[i] not in "= \t\r\n" and text[i].isascii():
            i += 1
        name = text[first:i]
        i = self.skip_space(i)
        if i >= close or text[i] != "=" or not name:
            raise Broken("XML_DECL", min(i, close))
        i = self.skip_space(i + 1)
        quote = text[i]
        if quote not in "'\"":
            raise Broken("XML_DECL", i)
        begin = i = i + 1
        while text[i].isascii() and (text[i].isalnum() or text[i] in "._-"):
            i += 1
        if text[i] != quote:
            raise Broken("XML_DECL", i)
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
                raise More
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
                    raise Broken("INVALID_TOKEN", end + 2)
                if end > at and "]]>".startswith(self.text[end:]):
                    break
                if end == at and "]]>".startswith(self.text[end:]) and not self.p._is_final and not self.p._in_entities:
                    raise More
                end += 1
                continue
            break
        end = self.check_data(at, end)
        self.p._characters(self.text[at:end], self.text[at:end])
        return end

    def check_data(self, at, end):
        """The end of what are characters of XML; the rest is met as the next token."""
        for i in range(at, end):
            if not is_char(self.text[i]):
                if i == at:
                    raise Broken("INVALID_TOKEN", i)
                return i
        return end

    def start_cdata(self, at):
        for i, c in enumerate("<![CDATA["):
            if self.char(at + i) != c:
                raise Broken("INVALID_TOKEN", at + i)
        if not self.p._tell("StartCdataSectionHandler"):
            self.p._tell_default("<![CDATA[")
        self.p._state = CDATA
        return at + 9

    def cdata(self, at):
        c = self.char(at)
        if self.text.startswith("]]>", at):
            self.p._state = CONTENT
            if not self.p._tell("EndCdataSectionHandler"):
                self.p._tell_default("]]>")
            return at + 3
        if c in "]\r" and len(self.text) - at < 3 and "]]>".startswith(self.text[at:]):
            raise More
        if c in "\r\n":
            if c == "\r" and at + 1 == len(self.text) and not self.p._is_final:
                raise More
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
        found = REFERENCE.match(self.text, at)
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
            raise Broken("UNDEFINED_ENTITY", at)
        if entity.name in p._in_entities:
            raise Broken("RECURSIVE_ENTITY_REF", at)
        if entity.notation is not None:
            raise Broken("BINARY_ENTITY_REF", at)
        if entity.value is None:
            handler = p.ExternalEntityRefHandler
            if handler is not None:
                p._flush()
                if not handler(name, p._base, entity.system, entity.public):
                    raise Broken("EXTERNAL_ENTITY_HANDLING", at)
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
        inner = Reader(p, entity.value)
        i = 0
        try:
            while i < len(entity.value):
                i = (inner.cdata if p._state == CDATA else inner.content)(i)
                if len(p._open) < depth:
                    raise Broken("ASYNC_ENTITY", at)
        except More:
            raise Broken("UNCLOSED_CDATA_SECTION" if p._state == CDATA else "UNCLOSED_TOKEN", at) from None
        if p._state == CDATA:
            raise Broken("UNCLOSED_CDATA_SECTION", at)
        if len(p._open) != depth:
            raise Broken("ASYNC_ENTITY", at)
        p._in_entities.pop()

    def broken_reference(self, at):
        """Where a reference stops to be one."""
        c = self.char(at + 1)
        if c != "#":
            end = self.name(at + 1)
            raise Broken("INVALID_TOKEN", end)
        digits = "0123456789"
        i = at + 2
        if self.char(i) == "x":
            digits, i = "0123456789abcdefABCDEF", i + 1
        first = i
        while self.char(i) in digits:
            i += 1
        raise Broken("INVALID_TOKEN", i)

    def number(self, found):
        """The character of `&#…;`."""
        code = int(found[1], 16) if found[1] is not None else int(found[2])
        if code > 0x10FFFF or code < 32 and code not in (9, 10, 13) or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
            raise Broken("BAD_CHAR_REF", found.start())
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
                    raise Broken("INVALID_TOKEN", i + 1)
                close, is_empty = i + 2, True
                break
            if c not in _SPACE:
                raise Broken("INVALID_TOKEN", i)
            i = self.skip_space(i)
            if self.char(i) in ">/":
                continue
            end = self.name(i)
            attribute, begin = self.text[i:end], i
            i = self.skip_space(end)
            if self.char(i) != "=":
                raise Broken("INVALID_TOKEN", i)
            i = self.skip_space(i + 1)
            quote = self.char(i)
            if quote not in "'\"":
                raise Broken("INVALID_TOKEN", i)
            i += 1
            first = i
            while (c := self.char(i)) != quote:
                if c == "<":
                    raise Broken("INVALID_TOKEN", i)
                if c == "&":
                    found = REFERENCE.match(self.text, i)
                    if found is None:
                        self.broken_reference(i)
                    i = found.end()
                else:
                    i += 1
            given.append((attribute, begin, first, i))
            i += 1
            if self.char(i) not in " \t\r\n/>":
                raise Broken("INVALID_TOKEN", i)
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
                raise Broken("DUPLICATE_ATTRIBUTE", begin)
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
            found = REFERENCE.match(self.text, k)
            if found is None:
                raise Broken("INVALID_TOKEN", k)
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
            raise Broken("UNDEFINED_ENTITY", at)
        if entity.name in p._in_entities:
            raise Broken("RECURSIVE_ENTITY_REF", at)
        if entity.notation is not None:
            raise Broken("BINARY_ENTITY_REF", at)
        if entity.value is None:
            raise Broken("ATTRIBUTE_EXTERNAL_ENTITY_REF", at)
        if "<" in entity.value:
            raise Broken("INVALID_TOKEN", at)
        p._in_entities.append(entity.name)
        p._event = at if len(p._in_entities) == 1 else p._event
        result = Reader(p, entity.value).value(0, len(entity.value))
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
            if not colon and value in (XML, _XMLNS):
                raise Broken("RESERVED_NAMESPACE_URI", at)
            bound.append((key, p._prefixes.get(key)))
            p._prefixes[key] = value
            p._tell("StartNamespaceDeclHandler", key, value or None)
        pairs = []
        seen = set()
        for attribute, value in others:
            if ":" in attribute:
                attribute = self.expanded(at, attribute)
                if attribute in seen:
                    raise Broken("DUPLICATE_ATTRIBUTE", at)
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
            raise Broken("UNBOUND_PREFIX", at)
        tail = f"{p._separator}{prefix}" if p.namespace_prefixes else ""
        return f"{uri}{p._separator}{local}{tail}"

    def check_binding(self, at, prefix, uri):
        if prefix == "xmlns":
            raise Broken("RESERVED_PREFIX_XMLNS", at)
        if prefix == "xml":
            if uri != XML:
                raise Broken("RESERVED_PREFIX_XML", at)
        elif not uri:
            raise Broken("UNDECLARING_PREFIX", at)
        elif uri in (XML, _XMLNS):
            raise Broken("RESERVED_NAMESPACE_URI", at)

    def end_tag(self, at):
        end = self.name(at + 2)
        i = self.skip_space(end)
        if self.char(i) != ">":
            raise Broken("INVALID_TOKEN", i)
        p = self.p
        if not p._open:
            raise Broken("ASYNC_ENTITY", at)
        if self.text[at + 2 : end] != p._open[-1][0]:
            raise Broken("TAG_MISMATCH", at + 2)
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
            p._state = EPILOG


def _lines(text):
    """Text with all line ends as `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _spaces(text):
    """An attribute's text with line ends and tabs as spaces."""
    return _lines(text).replace("\n", " ").replace("\t", " ")

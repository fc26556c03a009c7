"""XML by expat, ElementTree, SAX and minidom: events, places and errors are expat's."""

import io
import xml.dom.minidom
import xml.etree.ElementTree as ET
import xml.sax
from xml.parsers import expat

DOCUMENTS = [
    "<a/>",
    "<a b='1' c=\"x &lt; &#65;&#x42;\ty\n\">text\r\nmore &amp; <b/>tail</a>",
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<!-- c --><a><?pi data?><?e?><![CDATA[x<y]]]]></a>\n',
    '<!DOCTYPE a [<!ENTITY e "v<b>x</b>"><!ATTLIST a x CDATA "d" y NMTOKEN #IMPLIED><!ELEMENT a (b|c)*>]><a y=" p  q ">&e;</a>',
    '<a xmlns="u" xmlns:p="v"><p:b p:c="1" d="2"/><c xmlns=""/></a>',
    "<é>é€𝄞</é>",
    "<a><b></a>", "<a>", "", "<a/>x", "<a/><b/>", "</a>", "text", '<a b="1" b="2"/>', "<a>&u;</a>", "<a>&#0;</a>", "<a>]]></a>",
    "<a b=c/>", "<a><!-- -- --></a>", ' <?xml version="1.0"?><a/>', "<a><b", "<a\x01/>", "<a>\n  <b></c></a>", "<a>&am", "<![CDATA[x]]>",
]  # fmt: skip


def events(document, separator=None, size=None):
    parser = expat.ParserCreate(None, separator)
    parser.buffer_text = True

    def told(name):
        return lambda *given: print("  ", name, *map(repr, given), (parser.CurrentLineNumber, parser.CurrentColumnNumber))

    for name in (
        "StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction", "StartCdataSection", "XmlDecl",
        "StartNamespaceDecl", "EndNamespaceDecl", "StartDoctypeDecl", "EndDoctypeDecl", "EntityDecl", "AttlistDecl", "ElementDecl",
    ):  # fmt: skip
        setattr(parser, name + "Handler", told(name))
    try:
        if size:
            for i in range(0, len(document), size):
                parser.Parse(document[i : i + size])
            print(parser.Parse("", True))
        else:
            print(parser.Parse(document, True))
    except expat.ExpatError as error:
        print(error, error.code, error.lineno, error.offset, expat.ErrorString(error.code))


for document in DOCUMENTS:
    print(repr(document))
    events(document)
events(DOCUMENTS[4], " ")
events(DOCUMENTS[1], size=1)
events("<a p:b='1'/>", " ")

root = ET.fromstring("<r><x k='1'>t<y/>u</x><x k='2'/><!-- no --></r>")
print([(e.tag, e.attrib, e.text, e.tail) for e in root.iter()])
print([e.attrib for e in root.findall("x[@k='2']")], root.find("x/y").tag, root.findtext("x"))
root.append(ET.Element("z", {"q": '"<&>'}))
print(ET.tostring(root), ET.tostring(root, encoding="unicode", short_empty_elements=False))
print(ET.tostring(ET.fromstring('<p:a xmlns:p="u"><p:b/></p:a>')))
for event, element in ET.iterparse(io.BytesIO(b"<a><b>1</b><c/></a>"), ("start", "end")):
    print(event, element.tag, element.text)
try:
    ET.fromstring("<a>\n<b></a>")
except ET.ParseError as error:
    print(error, error.position, error.code)
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))


class Handler(xml.sax.handler.ContentHandler):
    def startElement(self, name, attrs):
        print("start", name, dict(attrs.items()))

    def endElement(self, name):
        print("end", name)

    def characters(self, content):
        print("text", repr(content))


xml.sax.parseString("<m a='1'><c/>text</m>", Handler())
dom = xml.dom.minidom.parseString("<m a='1'><c>x</c><!--n--></m>")
print(dom.toxml(), dom.documentElement.getAttribute("a"), [n.nodeName for n in dom.documentElement.childNodes])
print(dom.toprettyxml(indent=" "))

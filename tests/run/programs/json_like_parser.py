# A hand-written parser for a JSON-like language, with positions in its errors.
class ParseError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message} at {line}:{column}")


class Parser:
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.text, self.i = text, 0

    def parse(self):
        value = self.value()
        self.space()
        if self.i < len(self.text):
            self.fail("trailing text")
        return value

    def fail(self, message):
        raise ParseError(message, self.text, self.i)

    def space(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\n":
            self.i += 1

    def peek(self):
        self.space()
        return self.text[self.i] if self.i < len(self.text) else ""

    def eat(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}, got {self.peek()!r}")
        self.i += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return dict(self.items("{", "}", self.pair))
        if c == "[":
            return list(self.items("[", "]", self.value))
        if c == '"':
            return self.string()
        if c.isdigit() or c == "-":
            return self.number()
        for word, value in self.WORDS.items():
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return value
        self.fail("expected a value")

    def items(self, opening, closing, item):
        self.eat(opening)
        first = True
        while self.peek() != closing:
            if not first:
                self.eat(",")
            first = False
            yield item()
        self.eat(closing)

    def pair(self):
        key = self.string()
        self.eat(":")
        return key, self.value()

    def string(self):
        self.eat('"')
        end = self.text.find('"', self.i)
        if end < 0:
            self.fail("unterminated string")
        value, self.i = self.text[self.i : end], end + 1
        return value

    def number(self):
        start = self.i
        self.i += 1
        while self.i < len(self.text) and self.text[self.i] in "0123456789.e":
            self.i += 1
        text = self.text[start : self.i]
        return float(text) if "." in text or "e" in text else int(text)


for text in (
    '{"a": [1, -2.5, true], "b": {"c": null}}',
    "[]",
    "[[], {}]",
    '"é"',
    "1e3",
    "[1 2]",
    '{"a" 1}',
    "[1,\n 2,\n x]",
    '"open',
    "",
    "[1] 2",
    "{1: 2}",
):
    try:
        print(repr(text), "->", Parser(text).parse())
    except ParseError as error:
        print(repr(text), "!", error)

# A tokenizer for a small language, with positions, strings, numbers and comments.
KEYWORDS = {"let", "if", "else", "while", "fn"}
OPERATORS = sorted(
    ["+", "-", "*", "/", "=", "==", "!=", "<", "<=", ">", ">=", "(", ")", "{", "}", ",", ";", "->"],
    key=len,
    reverse=True,
)
SOURCE = '''let größe = 0x1F + 2.5e-3; # comment
fn add(a, b) -> { a + b }
if größe >= 10 { print("hi \\"you\\"\\n") } else { @ }
let s = "open'''


class Token:
    __slots__ = ("kind", "text", "line", "column")

    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __str__(self):
        return f"{self.line}:{self.column:<3}{self.kind:<8}{self.text}"


def tokenize(source):
    i, line, start = 0, 1, 0
    while i < len(source):
        c = source[i]
        column = i - start + 1
        if c == "\n":
            line, start = line + 1, i + 1
            i += 1
            continue
        if c.isspace():
            i += 1
            continue
        if c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
            continue
        j = i
        if c.isalpha() or c == "_":
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            kind = "keyword" if source[i:j] in KEYWORDS else "name"
        elif c.isdigit():
            while j < len(source) and (
                source[j].isalnum() or source[j] == "." or source[j] in "+-" and source[j - 1] in "eE"
            ):
                j += 1
            kind = "number"
        elif c == '"':
            j += 1
            while j < len(source) and source[j] != '"':
                j += 2 if source[j] == "\\" else 1
            kind = "string" if j < len(source) else "error"
            j += 1
        else:
            for operator in OPERATORS:
                if source.startswith(operator, i):
                    j, kind = i + len(operator), "op"
                    break
            else:
                j, kind = i + 1, "error"
        yield Token(kind, source[i:j], line, column)
        i = j
    yield Token("end", "", line, i - start + 1)


for token in tokenize(SOURCE):
    print(token)

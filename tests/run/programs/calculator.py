# A recursive-descent calculator with precedence, unary minus, names, functions and errors.
class CalcError(Exception):
    pass


class Calculator:
    FUNCTIONS = {"max": max, "min": min, "abs": abs, "sum": lambda *a: sum(a)}

    def __init__(self):
        self.names = {"ten": 10}

    def tokenize(self, text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                start = i
                while i < len(text) and (text[i].isdigit() or text[i] == "."):
                    i += 1
                number = text[start:i]
                yield ("num", float(number) if "." in number else int(number))
            elif c.isalpha():
                start = i
                while i < len(text) and text[i].isalnum():
                    i += 1
                yield ("name", text[start:i])
            elif text[i : i + 2] in ("**", "//"):
                yield ("op", text[i : i + 2])
                i += 2
            elif c in "+-*/%(),=":
                yield ("op", c)
                i += 1
            else:
                raise CalcError(f"unexpected {c!r} at {i}")
        yield ("end", None)

    def run(self, text):
        self.tokens = list(self.tokenize(text))
        self.position = 0
        if len(self.tokens) > 2 and self.tokens[0][0] == "name" and self.tokens[1] == ("op", "="):
            self.position = 2
            value = self.names[self.tokens[0][1]] = self.expression()
        else:
            value = self.expression()
        if self.tokens[self.position][0] != "end":
            raise CalcError(f"unexpected {self.tokens[self.position][1]!r}")
        return value

    def accept(self, *ops):
        kind, value = self.tokens[self.position]
        if kind == "op" and value in ops:
            self.position += 1
            return value

    def expression(self):
        value = self.term()
        while op := self.accept("+", "-"):
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.unary()
        while op := self.accept("*", "/", "//", "%"):
            right = self.unary()
            try:
                value = {
                    "*": lambda: value * right,
                    "/": lambda: value / right,
                    "//": lambda: value // right,
                    "%": lambda: value % right,
                }[op]()
            except ZeroDivisionError as error:
                raise CalcError("division by zero") from error
        return value

    def unary(self):
        if self.accept("-"):
            return -self.unary()
        base = self.atom()
        return base ** self.unary() if self.accept("**") else base

    def atom(self):
        kind, value = self.tokens[self.position]
        self.position += 1
        if kind == "num":
            return value
        if kind == "name":
            if self.accept("("):
                arguments = [self.expression()]
                while self.accept(","):
                    arguments.append(self.expression())
                self.expect(")")
                return self.FUNCTIONS[value](*arguments)
            if value not in self.names:
                raise CalcError(f"unknown name {value}")
            return self.names[value]
        if value == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        raise CalcError(f"unexpected {value!r}")

    def expect(self, op):
        if not self.accept(op):
            raise CalcError(f"expected {op!r}")


calculator = Calculator()
for line in (
    "1 + 2 * 3",
    "(1 + 2) * 3",
    "-2 ** 2",
    "2 ** 3 ** 2",
    "7 // 2 - 7 % 4",
    "x = 2.5 * 4",
    "x / ten",
    "max(1, x, 3) + abs(-4)",
    "2 ** 100",
    "1 +",
    "(1",
    "1 / (2 - 2)",
    "y + 1",
    "3 $ 4",
    "1 2",
    "sum(1,2,3",
):
    try:
        print(line, "=", calculator.run(line))
    except CalcError as error:
        print(line, "!", error)

# A string that a local variable alone refers to grows in place: nobody else may see it.


def grow(text, pieces):
    for piece in pieces:
        text += piece
    return text


START = "s" * 70
print(grow(START, ["a", "b" * 100, ""])[-4:], START == "s" * 70)


def keep_all():
    seen = []
    text = "x" * 70
    for number in range(40):
        text += str(number)
        if number % 3 == 0:
            seen.append(text)
    return seen, text


seen, text = keep_all()
print([len(each) for each in seen], len(text), seen[0][-3:])


def keep_as_key():
    table = {}
    text = "k" * 80
    for number in range(5):
        text = text + "z"
        hash(text)
        table[text] = number
    return [(len(key), table["k" * 80 + "z" * (value + 1)]) for key, value in table.items()]


print(keep_as_key())


def rehash():
    text = "h" * 90
    text += "a"
    first = {text: 1}
    del first
    before = hash(text)
    text += "b"
    return before == hash("h" * 90 + "a"), hash(text) == hash("h" * 90 + "ab"), text in {"h" * 90 + "ab"}


print(rehash())


class Box:
    def __init__(self):
        self.text = "b" * 100

    def peek(self):
        text = self.text
        text += "!"
        return len(text), len(self.text)


box = Box()
box.text += "1"
box.text += "2"
print(box.peek(), box.peek(), box.text[-3:])


def twice(text):
    text += text
    text = text + text
    return text


print(len(twice("ab" * 50)), twice("ab" * 50) == "ab" * 200)


def widen():
    text = "n" * 100
    for piece in ("\xe9", "a", "\u20ac", "b", "\U0001f600", "\xe9"):
        text += piece
        print(len(text), ascii(text[98:]), text.isascii(), text == "".join(list(text)))
    return text


print(len(widen().encode()))


def iterate():
    text = "i" * 66
    count = 0
    for letter in text:
        text += letter
        count += 1
    return count, len(text)


print(iterate())


def walrus():
    text = "w" * 70
    text += (text := text + "a") + "b"
    text = text + (text := "c")
    return len(text), text[-3:]


print(walrus())


def capture():
    text = "c" * 70

    def add(more):
        nonlocal text
        old = text
        text += more
        return old, text

    return [tuple(len(each) for each in add(more)) for more in ("x", "yy", "zzz")]


print(capture())


def fail():
    text = "f" * 70
    text += "a"
    try:
        text += 1
    except TypeError as error:
        print(error)
    try:
        text = text + None
    except TypeError as error:
        print(error)
    return len(text)


print(fail())


def slow_if_copied():
    text = ""
    for number in range(300000):
        text += "0123456789"
    return len(text)


print(slow_if_copied())


def suspended():
    text = "g" * 70
    while True:
        more = yield text
        if more is None:
            return text
        text += more


steps = suspended()
kept = [next(steps), steps.send("a"), steps.send("b" * 30), steps.send("c")]
print([(len(each), each[-1]) for each in kept])


class Text(str):
    def __add__(self, other):
        return Text(str.__add__(self, other).upper())


def derived():
    text = Text("d" * 70)
    text += "a"
    text = text + "b"
    return type(text).__name__, text[-3:]


print(derived())

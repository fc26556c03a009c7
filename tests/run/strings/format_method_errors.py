# What str.format refuses, and with which words.
templates = [
    "{",
    "}",
    "{0",
    "{0!}",
    "{0!z}",
    "{0!r",
    "{} {0}",
    "{0} {}",
    "{5}",
    "{x}",
    "{0.missing}",
    "{0[9]}",
    "{0[x]}",
    "{0:{1:{2}}}",
    "{0[}",
    "{0.}",
    "{!r:}x{",
    "{0]}",
]
for template in templates:
    try:
        print(template, template.format([1], 2, 3))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(template, "->", type(error).__name__, error)
print("{x}".format_map({"x": 5}), "{a}-{b}".format_map({"a": 1, "b": 2}))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{name} is {age}".format_map(Default(name="Bo")))

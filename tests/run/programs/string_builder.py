# Tables, boxes, diffs and templates built from strings.
def table(rows, header):
    widths = [max(len(str(row[i])) for row in [header, *rows]) for i in range(len(header))]
    line = "+".join(["", *("-" * (w + 2) for w in widths), ""])
    out = [line, "|".join(["", *(f" {h:^{w}} " for h, w in zip(header, widths)), ""]), line]
    for row in rows:
        out.append(
            "|".join(
                [
                    "",
                    *(
                        f" {cell:>{w}} " if isinstance(cell, (int, float)) else f" {cell:<{w}} "
                        for cell, w in zip(row, widths)
                    ),
                    "",
                ]
            )
        )
    return "\n".join([*out, line])


def diff(old, new):
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            yield "  " + old[i]
            i, j = i + 1, j + 1
        elif j < len(new) and new[j] not in old[i:]:
            yield "+ " + new[j]
            j += 1
        else:
            yield "- " + old[i]
            i += 1


def render(template, **values):
    out = ""
    while "{{" in template:
        before, _, rest = template.partition("{{")
        name, _, template = rest.partition("}}")
        name, *filters = map(str.strip, name.split("|"))
        value = str(values.get(name, f"<{name}?>"))
        for f in filters:
            value = getattr(value, f)()
        out += before + value
    return out + template


print(table([("tea", 3, 2.5), ("größe", 1200, 0.125), ("日", -1, 1e6)], ("name", "count", "price")))
print("\n".join(diff("the quick brown fox".split(), "the slow brown dog".split())))
print(
    render(
        "Dear {{ name | upper }}, {{count}} {{ missing }} {{name|title|swapcase}}.", name="bo peep", count=3
    )
)
print("\n".join(" " * (4 - i) + "*" * (2 * i + 1) for i in range(5)))

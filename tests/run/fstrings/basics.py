# Expressions of every kind inside the braces.
name, n, items, d = "Bo", 7, [1, 2, 3], {"k": "v"}
print(
    f"{name} {n + 1} {items[0]} {d['k']} {name.upper()} {len(items)} {n if n > 5 else 0} {[x * 2 for x in items]}"
)
print(f"{{literal}} {{{n}}} {n}{n}{{}}", f"", f"no fields", f"{'nested quotes'}", f'{"ab"}')
print(
    f"{(lambda x: x * 2)(4)} {(y := 5)} {y} {n, 1} {*items, 4}",
    f"{n}",
    f"""{n}""",
    f"plain{n}joined",
    rf"\d{n}\n",
    f"\t{n}\x41",
)
print(f"{n!r}{name!r}{name!s}{None}{True}{1.0}{()}", f"{n:{n}}|{n:>{n + 1}}|{name:{'*'}^{n}}|")

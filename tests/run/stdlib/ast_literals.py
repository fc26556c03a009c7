"""`ast.literal_eval` and `ast.parse(…, mode="eval")` of texts that are known only when the program runs."""
import ast

TEXTS = """
1 @ [1, 2, 'a'] @ {'a': (1, 2.5), 'b': None} @ {1,2} @ -5 @ 1+2j @ b'x' @  3 @ 'a' 'b' @ True @ x @ f(1) @ [1, @ 1 if 1 else 2
set() @ () @ ... @ '''a''' @ {**{}} @ [*[1]] @ 0x10 @ 1_000 @ u'x' @ r'\\n' @ 1 + 2 @ -'a' @ 3+-2j @ '\\u1234\\x41\\t\\101'
{1:2, 3} @ {1:} @ 01 @ 1__0 @ 0b12 @ 1e @ 1.5e3 @ .5 @ 5. @ 'abc @ (1 @ 1) @ [1} @ 1 2 @ [1 2] @ {'a' 'b'} @ {1: 2 3: 4} @ print 1
a.b.c[1:2, ::3](x, *y, k=1, **z) @ lambda a, /, b=1, *c, d, **e: a @ [i for i in x if i] @ {k: v for k, v in z} @ not a and b or c
a < b <= c is not d not in e @ (yield_) @ a if b else c @ (x := 5) @ -a ** -b @ ~a @ a @@ b @ 'é' + x @ b'\\xff\\0' @ (1,) @ (a, *b)
""".replace("\\\\", "\\")


def shown(function, text):
    try:
        return function(text)
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg} {error.lineno} {error.offset} {error.text!r}"
    except ValueError as error:
        return f"ValueError: {str(error).split(' object at')[0]}"
    except TypeError as error:
        return f"TypeError: {error}"


for line in TEXTS.strip().splitlines():
    for text in line.replace("@@", "\0").split(" @ "):
        text = text.replace("\0", "@")
        print(text, "->", repr(shown(ast.literal_eval, text)))
        tree = shown(lambda t: ast.parse(t, mode="eval"), text.strip())
        if isinstance(tree, ast.AST):
            print("   ", ast.dump(tree, include_attributes=True))
            print("   ", ast.unparse(tree))
print(ast.literal_eval("[\n 1,  # one\n 2,\n\n {'a':\n (3, 4)}]"))
print(ast.literal_eval("'a\\\nb'"), ast.literal_eval(b"[1]".decode()))
config = {"name": "x", "sizes": [1, 2.5, -3], "on": True, "none": None, "t": (1,), "s": {1}}
print(ast.literal_eval(repr(config)) == config)

# A stack machine and a tiny Lisp.
def run_stack(program):
    stack, output, pc = [], [], 0
    code = [line.split() for line in program.strip().splitlines()]
    labels = {line[0][:-1]: i for i, line in enumerate(code) if line[0].endswith(":")}
    while pc < len(code):
        op, *arguments = code[pc]
        pc += 1
        if op == "push":
            stack.append(int(arguments[0]))
        elif op == "dup":
            stack.append(stack[-1])
        elif op == "print":
            output.append(stack[-1])
        elif op in ("add", "mul", "sub"):
            b, a = stack.pop(), stack.pop()
            stack.append({"add": a + b, "mul": a * b, "sub": a - b}[op])
        elif op == "jnz":
            if stack[-1]:
                pc = labels[arguments[0]]
        elif not op.endswith(":"):
            raise SyntaxError(f"line {pc}: {op}")
    return output


print(run_stack("push 5\nloop:\nprint\npush 1\nsub\ndup\nmul\npush 16\nsub\njnz end\nprint\nend:\nprint"))
try:
    run_stack("push 1\nfly")
except SyntaxError as error:
    print(error.msg)


def read(tokens):
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens[0] != ")":
            items.append(read(tokens))
        tokens.pop(0)
        return items
    try:
        return int(token)
    except ValueError:
        return token


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self[name]
        if self.outer is None:
            raise NameError(f"unbound: {name}")
        return self.outer.find(name)


def evaluate(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)
        if not isinstance(x, list):
            return x
        head = x[0]
        if head == "if":
            x = x[2] if evaluate(x[1], env) else x[3]
        elif head == "define":
            env[x[1]] = evaluate(x[2], env)
            return None
        elif head == "lambda":
            return (x[1], x[2], env)
        else:
            function, *arguments = [evaluate(part, env) for part in x]
            if callable(function):
                return function(*arguments)
            names, x, outer = function
            env = Env(names, arguments, outer)


world = Env(
    ["+", "*", "-", "<", "list"],
    [lambda *a: sum(a), lambda a, b: a * b, lambda a, b: a - b, lambda a, b: a < b, lambda *a: list(a)],
)
for source in (
    "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
    "(fact 30)",
    "(define loop (lambda (n acc) (if (< n 1) acc (loop (- n 1) (+ acc n)))))",
    "(loop 3000 0)",
    "((lambda (x y) (list y x)) 1 (+ 2 3 4))",
    "(missing 1)",
):
    try:
        print(evaluate(read(source.replace("(", " ( ").replace(")", " ) ").split()), world))
    except NameError as error:
        print(error)
world.clear()

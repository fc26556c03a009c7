# Bracket matching, infix to postfix, postfix evaluation and expression trees.
PAIRS = {")": "(", "]": "[", "}": "{"}
PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


def balanced(text):
    stack = []
    for i, c in enumerate(text):
        if c in PAIRS.values():
            stack.append((c, i))
        elif c in PAIRS:
            if not stack or stack[-1][0] != PAIRS[c]:
                return f"unexpected {c} at {i}"
            stack.pop()
    return f"unclosed {stack[-1][0]} at {stack[-1][1]}" if stack else "balanced"


def postfix(tokens):
    output, stack = [], []
    for token in tokens:
        if token.isalnum():
            output.append(token)
        elif token == "(":
            stack.append(token)
        elif token == ")":
            while (top := stack.pop()) != "(":
                output.append(top)
        else:
            while (
                stack
                and stack[-1] != "("
                and (
                    PRECEDENCE[stack[-1]] > PRECEDENCE[token]
                    or PRECEDENCE[stack[-1]] == PRECEDENCE[token]
                    and token != "^"
                )
            ):
                output.append(stack.pop())
            stack.append(token)
    return output + stack[::-1]


def evaluate(tokens):
    stack = []
    for token in tokens:
        if token.isdigit():
            stack.append(int(token))
        else:
            right, left = stack.pop(), stack.pop()
            stack.append(
                left + right
                if token == "+"
                else left - right
                if token == "-"
                else left * right
                if token == "*"
                else left // right
                if token == "/"
                else left**right
            )
    (result,) = stack
    return result


for text in ("", "([]{})", "([)]", "((", "a)b", "{[()()]}"):
    print(repr(text), balanced(text))
for text in ("1 + 2 * 3", "( 1 + 2 ) * 3", "2 ^ 3 ^ 2", "8 - 3 - 2", "100 / 7 / 2 - 5 * ( 4 - 6 )"):
    tokens = postfix(text.split())
    print(text, "=>", " ".join(tokens), "=", evaluate(tokens))

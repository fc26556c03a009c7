"""In place of functions of the host's `traceback`: where `~~^~~` goes, found without a parser.

CPython parses the range of a line that an entry is about.  Only its outermost operator is asked for, so that here
its tokens are enough: what is no binary operation and no subscript, or no expression at all, has None.
"""


def _extract_caret_anchors_from_line_segment(segment):
    tokens = _own_tokens(segment)
    if not tokens or segment[0].isspace():
        return None
    outer = _own_outermost(segment, tokens)
    if outer is None:
        return None
    if outer < len(tokens):
        left = _own_stripped(segment, tokens[:outer])[1]
        right = _own_stripped(segment, tokens[outer + 1 :])[0]
        operator = segment[left:right]
        offset = len(operator) - len(operator.lstrip())
        # Columns of the tree count bytes, and CPython goes on with them as if they were characters.
        left_anchor = len(segment[:left].encode("utf-8")) + offset
        right_anchor = left_anchor + 1
        if offset + 1 < len(operator) and not operator[offset + 1].isspace():
            right_anchor += 1
        while left_anchor < len(segment) and (segment[left_anchor].isspace() or segment[left_anchor] in ")#"):
            left_anchor += 1
            right_anchor += 1
        return _Anchors(
            _byte_offset_to_character_offset(segment, left_anchor), _byte_offset_to_character_offset(segment, right_anchor)
        )
    if tokens[-1][0] != "[" or len(tokens) == 1 or tokens[0][2] in ("+", "-", "~", "await"):
        return None
    opening, closing = tokens[-1][1]
    inside = _own_tokens(segment[opening + 1 : closing - 1])
    if not inside:
        return None
    left_anchor = _own_stripped(segment, tokens[:-1])[1]
    end = opening + 1 + _own_stripped(segment[opening + 1 : closing - 1], inside)[1]
    right_anchor = _byte_offset_to_character_offset(segment, len(segment[:end].encode("utf-8")) + 1)
    while left_anchor < len(segment) and segment[left_anchor] != "[":
        left_anchor += 1
    while right_anchor < len(segment) and segment[right_anchor] != "]":
        right_anchor += 1
    if right_anchor < len(segment):
        right_anchor += 1
    return _Anchors(left_anchor, right_anchor)


_own_binary = {"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "@": 6, "**": 8}
_own_operators = frozenset({
    "**", "//", "<<", ">>", "<=", ">=", "==", "!=", ":=", "->", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=",
    "**=", "//=", "<<=", ">>=", "...",
})
_own_values = frozenset({"None", "True", "False", "await"})


def _own_tokens(text):
    """The tokens of one line, each (kind, (start, end), text): kinds are "name", "number", "string", "op", and a bracket
    with all that is in it is one token of the opening bracket's kind.  None if they are not well formed."""
    import keyword

    tokens = []
    at = 0
    while at < len(text):
        char = text[at]
        start = at
        if char.isspace():
            at += 1
            continue
        if char.isidentifier():
            while at < len(text) and text[start : at + 1].isidentifier():
                at += 1
            word = text[start:at]
            if at < len(text) and text[at] in "\"'" and word.lower() in ("r", "b", "u", "f", "br", "rb", "fr", "rf"):
                at = _own_end_of_string(text, at)
                tokens.append(("string", (start, at), ""))
            elif keyword.iskeyword(word) and word not in _own_values:
                tokens.append(("keyword", (start, at), word))
            else:
                tokens.append(("name", (start, at), word))
        elif char.isdigit() or char == "." and text[at + 1 : at + 2].isdigit():
            while at < len(text) and (
                text[at].isalnum() or text[at] in "_." or text[at] in "+-" and text[at - 1] in "eE" and text[start : start + 2] not in ("0x", "0X")
            ):
                at += 1
            tokens.append(("number", (start, at), ""))
        elif char in "\"'":
            at = _own_end_of_string(text, at)
            tokens.append(("string", (start, at), ""))
        elif char in "([{":
            at = _own_end_of_bracket(text, at)
            tokens.append((char, (start, at), ""))
        elif char in ")]}#\\":
            return None
        else:
            length = 3 if text[at : at + 3] in _own_operators else 2 if text[at : at + 2] in _own_operators else 1
            at += length
            tokens.append(("name" if text[start:at] == "..." else "op", (start, at), text[start:at]))
        if at < 0:
            return None
    return tokens


def _own_end_of_string(text, at):
    """The end of the string whose quotes begin at `at`; -1 if it does not end."""
    quote = text[at]
    if text[at : at + 3] == quote * 3:
        quote = quote * 3
    at += len(quote)
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return -1


def _own_end_of_bracket(text, at):
    """The end of what the bracket at `at` opens; -1 if it does not end."""
    open_ones = []
    while at < len(text):
        char = text[at]
        if char in "\"'":
            at = _own_end_of_string(text, at)
            if at < 0:
                return -1
            continue
        if char in "([{":
            open_ones.append(char)
        elif char in ")]}":
            if open_ones.pop() + char not in ("()", "[]", "{}"):
                return -1
            if not open_ones:
                return at + 1
        elif char == "#":
            return -1
        at += 1
    return -1


def _own_outermost(text, tokens):
    """Which token is the outermost operator, len(tokens) for none around a single operand; None if the tokens are
    no operation."""
    found = len(tokens)
    lowest = 9
    wants_operand = True
    after_dot = False
    for i, (kind, span, word) in enumerate(tokens):
        if kind == "keyword" or kind == "op" and word not in _own_binary and word not in (".", "~"):
            return None
        if wants_operand:
            if kind == "op":
                if word not in ("+", "-", "~"):
                    return None
            elif word != "await":
                wants_operand = False
        elif after_dot:
            if kind != "name":
                return None
            after_dot = False
        elif kind == "op":
            if word == ".":
                after_dot = True
            elif word == "~":
                return None
            else:
                level = _own_binary[word]
                # All group from the left, but `**`.
                if level < lowest or level == lowest and level < 8:
                    found = i
                    lowest = level
                wants_operand = True
        elif kind not in ("(", "[") and not (kind == "string" and tokens[i - 1][0] == "string"):
            return None
    if wants_operand or after_dot or lowest == 8 and tokens[0][2] in ("+", "-", "~"):
        return None
    return found


def _own_stripped(text, tokens):
    """Start and end of an operand as the tree has them: without parentheses that only group."""
    start = tokens[0][1][0]
    end = tokens[-1][1][1]
    while len(tokens) == 1 and tokens[0][0] == "(":
        inside = _own_tokens(text[start + 1 : end - 1])
        if not inside or any(word in (",", "for", "async") for _, _, word in inside):
            break  # a tuple, or a generator
        end = start + 1 + inside[-1][1][1]
        start = start + 1 + inside[0][1][0]
        tokens = [(kind, (a + start - inside[0][1][0], b + start - inside[0][1][0]), word) for kind, (a, b), word in inside]
    return start, end

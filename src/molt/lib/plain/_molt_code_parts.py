"""What code objects say of themselves that only CPython has a use for (`compiler/evaluate/code_parts.py`).

`table` has it by file, name and line of the code; that of a text that is run, by mode, file and text.
"""

import _molt_code

from molt import MoltUnsupported

table = {}
_codes = {}


class Code:
    """A code object among the constants of another."""

    def __init__(self, file, name, qualname, line, variables, counts, flags):
        self.record = (file, name, qualname, line, variables, counts, flags)

    def made(self):
        found = _codes.get(self.record)
        if found is None:
            found = _codes[self.record] = _molt_code.make_plain_code(_molt_code.make_record(*self.record))
        return found


def part(file, qualname, line, name, text):
    """What a code object has under a name. `text`: what runs it, if it is a text's."""
    source = getattr(text, "source", None)
    found = table.get((file, qualname, line) if source is None else source)
    if found is None or name not in found:
        raise MoltUnsupported(f"{name} of {qualname}: there is no bytecode")
    value = found[name]
    if name == "co_consts":
        return tuple([each.made() if type(each) is Code else each for each in value])
    return value

"""The operation codes: one row each.

`operands` and `result` are documentation for readers and rules for the verifier:
`w` word, `i` any integer, `f` f64, `b` bool, `p` ptr, `*` anything, trailing `…` any
number.  An upper-case letter consumes its operand (words).  Result `W` is owned,
`w` borrowed, `=` the attribute `rep`, `-` none.  `raises`: must end its block, before
a `check`; `?` depends on the attribute `sig`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpCode:
    operands: str
    result: str
    raises: str  # "no" | "yes" | "?"
    attrs: tuple[str, ...]
    meaning: str


TABLE: dict[str, OpCode] = {
    # constants and addresses
    "const": OpCode("", "=", "no", ("rep", "value"), "a raw number, bool or null pointer"),
    "null": OpCode("", "w", "no", (), "the word 0: an unset variable"),
    "object": OpCode("", "w", "no", ("const",), "an immortal constant (ir.Const)"),
    "symbol": OpCode("", "p", "no", ("name",), "address of a C function or datum"),
    "static_object": OpCode("", "w", "no", ("name",), "a static object by C symbol, e.g. a type or built-in function"),
    "static_bytes": OpCode("", "p", "no", ("value",), "address of constant bytes, NUL-terminated"),
    # raw arithmetic: both operands and result have the same rep
    "arith": OpCode("* *", "=", "no", ("op", "rep"), "+ - * / // % & | ^ << >>; // and % floor; wraps"),
    "negate": OpCode("*", "=", "no", ("rep",), ""),
    "invert": OpCode("*", "=", "no", ("rep",), "~ on integers"),
    "not": OpCode("b", "b", "no", (), ""),
    "compare": OpCode("* *", "b", "no", ("op",), "== != < <= > >= on equal raw reps; == != on words (identity)"),
    "convert": OpCode("*", "=", "no", ("rep",), "C conversion between raw reps (bool -> 0/1, float -> int truncates)"),
    "bitcast": OpCode("*", "=", "no", ("rep",), "same bits: f64<->u64, ptr<->u64, word<->u64, word<->ptr"),
    "select": OpCode("b * *", "=", "no", ("rep",), "raw reps only"),
    "checked": OpCode("* *", "=", "yes", ("op", "rep"), "+ - * on i64; its check fails where the result does not fit, without an exception. []: the place of an index, counted from the end if below 0, in a list of a length; fails outside"),
    "power_is_plain": OpCode("f f", "b", "no", (), "a ** b of floats is what the C library's pow gives, or overflows"),
    "power": OpCode("f f", "f", "no", (), "pow"),
    # words
    "is_null": OpCode("w", "b", "no", (), "word is 0"),
    "is_small": OpCode("w", "b", "no", (), ""),
    "untag": OpCode("w", "i", "no", (), "small int -> i64"),
    "tag": OpCode("i", "w", "no", (), "i64 that fits -> word (never owned: no count)"),
    "wrap_int": OpCode("i", "W", "no", (), "i64 -> int of any size"),
    "wrap_float": OpCode("f", "W", "no", (), ""),
    "is_exactly": OpCode("w", "b", "no", ("id",), "whether the class is this one of the library"),
    "type_id": OpCode("w", "i", "no", (), "i64"),
    "box_bool": OpCode("b", "w", "no", (), "True or False, immortal"),
    "is_true": OpCode("w", "b", "no", (), "word is the object True"),
    "borrow": OpCode("w", "w", "no", (), "an alias of its operand that owns nothing"),
    "own": OpCode("W", "W", "no", (), "a reference of one's own: copies the operand into a new owned value"),
    "adopt": OpCode("p", "W", "no", (), "a word read as raw bits, with its reference (moves in)"),
    "disown": OpCode("W", "p", "no", (), "the raw bits; the reference now belongs to whoever holds them"),
    # memory.  `struct`+`field` address a field; `elem` a C element type
    "field": OpCode("*", "=", "no", ("struct", "field", "rep"), "base->field; base a word or ptr; a word result is borrowed"),
    "set_field": OpCode("* *", "-", "no", ("struct", "field"), "raw field = value; not for words"),
    "init_field": OpCode("* W", "-", "no", ("struct", "field"), "word field, was empty: moves in"),
    "replace_field": OpCode("* W", "-", "no", ("struct", "field"), "word field: moves in, releases the old value after"),
    "take_field": OpCode("*", "W", "no", ("struct", "field"), "moves the word out and leaves 0"),
    "inline_data": OpCode("*", "p", "no", ("struct",), "address of the trailing data of an object"),
    "load": OpCode("p i", "=", "no", ("elem", "rep"), "p[i]; a word result is borrowed"),
    "store": OpCode("p i *", "-", "no", ("elem",), "p[i] = raw"),
    "init_elem": OpCode("p i W", "-", "no", (), "p[i] was empty: moves the word in"),
    "replace_elem": OpCode("p i W", "-", "no", (), "moves in, then releases the old"),
    "take_elem": OpCode("p i", "W", "no", (), "moves out; slot keeps its bits"),
    "elem_address": OpCode("p i", "p", "no", ("elem",), "p + i"),
    "ptr_difference": OpCode("p p", "i", "no", ("elem",), "i64 count of elements"),
    "stack": OpCode("", "p", "no", ("elem", "count"), "storage that lives as long as the call; once per function entry"),
    "array": OpCode("w…", "p", "no", (), "a temporary array of words (borrowed), e.g. arguments"),
    "sizeof": OpCode("", "i", "no", ("elem",), "i64"),
    # context
    "context": OpCode("", "p", "no", (), "address of the isolate's Context"),
    "unit_number": OpCode("", "i", "no", ("kind", "value"), "i64: a number of the unit's own (`rows`, `module`) as the program counts"),
    "global": OpCode("", "w", "no", ("index", "name"), "ctx->globals[index], borrowed, may be null"),
    "set_global": OpCode("W", "-", "no", ("index", "name"), "moves in, releases the old after"),
    "take_global": OpCode("", "W", "no", ("index", "name"), "moves out, leaves 0 (del)"),
    # calls
    "call": OpCode("*…", "=", "?", ("symbol", "sig", "rep"), "a C function; operands per sig.consumes; word result owned unless sig says borrowed"),
    "call_ptr": OpCode("p *…", "=", "?", ("sig", "rep"), "through an address"),
    # user-code operations with an inline fast path; the attribute `rep` says how ints are held
    # ("object" today); the slow path is a library call named by intrinsics
    "binary": OpCode("w w", "W", "yes", ("op", "slow", "rep"), "+ - * // % & | ^ << >> …"),
    "compare_op": OpCode("w w", "W", "yes", ("op", "slow"), "rich comparison, result any object"),
    "compare_true": OpCode("w w", "b", "yes", ("op", "slow"), "rich comparison used as a condition"),
    "truth": OpCode("w", "b", "yes", ("slow",), "bool(x)"),
    # places that remember: the row `site` of ctx->site_caches
    "slot_at": OpCode("w", "p", "yes", ("name", "site", "slow"), "address of the slot of x.name; its check fails, without an exception, where it takes more than a slot"),
    "place_at": OpCode("w", "p", "yes", ("name", "site", "slow"), "likewise for x.name = v: the slot may be new, and is empty then"),
    "update_at": OpCode("w", "p", "yes", ("name", "site", "slow"), "likewise for a slot that holds something and may be written: its check fails for a new one"),
    "method_at": OpCode("w", "w", "yes", ("name", "site", "slow"), "the function that x.name(…) calls with x; its check fails likewise"),
    "super_at": OpCode("w w", "w", "yes", ("name", "site", "slow"), "the function that super(class, x).name(…) calls with x; its check fails likewise"),
    "exact_list": OpCode("w", "w", "yes", (), "the operand, if its class is list; its check fails otherwise, without an exception. It may fail for lists, too, unless `decides`"),
    "exact_tuple": OpCode("w", "w", "yes", ("count",), "the operand, if its class is tuple and it has so many elements; its check fails otherwise, without an exception"),
    "make_tuple": OpCode("W…", "W", "yes", (), "a tuple"),
    "make_dict": OpCode("W…", "W", "yes", ("slow",), "a dict of keys and values in turns; `slow`: the function that makes it"),
    "make_set": OpCode("W…", "W", "yes", ("slow",), "a set"),
    "append": OpCode("w W", "-", "yes", ("slow",), "adds to a list, which is one for certain"),
    "same_text": OpCode("w w", "b", "no", (), "whether two strings, of exactly that class, are equal"),
    "item_at": OpCode("w i", "w", "yes", (), "the item of a list, borrowed; its check fails behind the end, without an exception"),
    "module_at": OpCode("w", "w", "yes", ("name", "site", "slow"), "what a module has under a name, borrowed; its check fails likewise"),
    "class_at": OpCode("w", "w", "yes", ("site", "slow"), "the `__init__` that calling this class calls; its check fails likewise"),
    "filled_at": OpCode("w w", "w", "yes", ("site", "slow"), "likewise, if that only stores in attributes with these names (a tuple), which are new, in their order"),
    "fill_slots": OpCode("w W…", "-", "no", ("site",), "stores so in a new object, by the row of a filled_at"),
    "new_instance": OpCode("w", "W", "yes", (), "an object of a class for which class_at holds, before its `__init__`"),
    "replace_float": OpCode("p i f", "-", "no", (), "p[i] = a float: into the old one's place if nobody else has it; `held`: the old one is a float"),
    "call_object": OpCode("w W…", "W", "yes", ("slow",), "callee(args…): plain positional arguments, consumed; `method`, if given: its name, the receiver being the first, or 0 if there is none; `keywords`: the names of the last arguments; `site`: a row of its own"),
    "default_of": OpCode("w", "w", "yes", ("index", "count"), "one of a function's `count` positional defaults, borrowed; its check fails, without an exception, where it has another number"),
    "calls_function": OpCode("w", "b", "no", ("symbol",), "the word is a function object whose direct entry this is"),
    # fast entries: a result that is not of the likely kind leaves as though it were an exception
    "carry": OpCode("w", "-", "no", (), "puts the word on its way in a carrier; `raise` follows"),
    "take_carried": OpCode("", "W", "no", (), "the word that a fast entry carries; 0 where it has raised"),
    # lifetimes and tracebacks
    "release": OpCode("W", "-", "no", (), "end of a local's life; the operand may be null"),
    "keep": OpCode("w…", "-", "no", (), "keeps its operands alive up to here"),
    "trace": OpCode("", "-", "no", ("site",), "on an error edge of user code: adds a traceback entry (ir.Site)"),
    "leave": OpCode("W…", "-", "no", (), "an exception leaves the frame: moves its locals (null allowed) into the traceback entry"),
    "count_depth": OpCode("", "-", "no", ("by",), "the depth of calls changes within the function"),
    "poll": OpCode("", "b", "yes", (), "loop back-edge: stop or run handlers; false = an exception is set"),
    # inserted by insert_refcounts; `null` attr: the operand may be 0
    "incref": OpCode("w", "-", "no", ("null",), ""),
    "decref": OpCode("w", "-", "no", ("null",), ""),
}

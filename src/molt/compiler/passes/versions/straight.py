"""Operations in the middle of a block: no jumps, whatever is known of their operands."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.ir.model import Op, Rep, Value
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import Fact, Kind

# What does not depend on where it stands: made anew in each block that needs it, as it costs nothing.
CONSTANTS = frozenset({"const", "null", "object", "symbol", "static_object", "static_bytes", "context"})

# What functions of the runtime give is an instance of exactly this class.
_RESULT_CLASSES = {"new_list": "list", "new_tuple": "tuple", "new_set": "set", "new_dict": "dict", "list_to_tuple": "tuple"}
_MADE_CLASSES = {"make_dict": "dict", "make_set": "set"}


def copy_operation(cursor: Cursor, op: Op, *, wanted_as_word: bool) -> None:
    """Emits what the operation comes to here.  `wanted_as_word`: its result, if a float."""
    cursor.span = op.span
    match op.code:
        case "own" | "borrow":
            _copy_alias(cursor, op, wanted_as_word)
        case "release":
            if not cursor.fact(op.operands[0]).needs_no_end:
                cursor.emit("release", [cursor.word(op.operands[0])])
        case "leave":
            # What has no object has nothing that an end could show.
            held = [v for v in op.operands if not cursor.fact(v).needs_no_end]
            cursor.emit("leave", [cursor.word(v) for v in held])
        case "is_null":
            _copy_null_test(cursor, op)
        case "not":
            _copy_not(cursor, op)
        case "tag":
            assert op.result is not None
            cursor.learn(op.result, Fact(Kind.INT, raw=cursor.raw(op.operands[0])))
        case "box_bool":
            assert op.result is not None
            cursor.learn(op.result, Fact(Kind.BOOL, raw=cursor.raw(op.operands[0])))
        case "is_true" if cursor.fact(op.operands[0]).kind is Kind.BOOL:
            assert op.result is not None
            cursor.learn(op.result, Fact(Kind.RAW, raw=cursor.raw(op.operands[0])))
        case "compare" if op.operands[0].rep is Rep.WORD:
            _copy_identity(cursor, op)
        case _:
            copy_plainly(cursor, op)


def copy_plainly(cursor: Cursor, op: Op) -> Value | None:
    """The operation as it was, on objects."""
    made = cursor.copy(op.code, [cursor.same_bits(v) for v in op.operands], op.attrs, op.result)
    if op.result is not None:
        assert made is not None
        cls = _MADE_CLASSES.get(op.code) or _RESULT_CLASSES.get(cursor.paths.operations.get(str(op.attrs.get("symbol")), ""))
        fact = plain_fact(op.result, made) if cls is None else Fact(Kind.OBJECT, word=made, cls=cls)
        cursor.learn(op.result, fact)
    return made


def plain_fact(old: Value, made: Value) -> Fact:
    if old.rep is Rep.WORD:
        return Fact(Kind.WORD, word=made, never_null=not old.maybe_null)
    return Fact(Kind.RAW, raw=made)


def _copy_alias(cursor: Cursor, op: Op, wanted_as_word: bool) -> None:
    """A second reference: numbers have none to take."""
    source, result = op.operands[0], op.result
    assert result is not None
    fact = cursor.fact(source)
    if fact.kind is not Kind.NULL and fact.needs_no_end:
        cursor.learn(result, fact)
        return
    if fact.kind is Kind.FLOAT and not wanted_as_word:
        cursor.learn(result, Fact(Kind.FLOAT, raw=cursor.raw(source)))
        return
    made = cursor.copy(op.code, [cursor.word(source)], op.attrs, result)
    assert made is not None
    made.maybe_null = not fact.is_set
    kept = replace(fact, word=made) if fact.kind is not Kind.NULL else Fact(Kind.WORD, word=made)
    cursor.learn(result, kept)


def _copy_null_test(cursor: Cursor, op: Op) -> None:
    tested, result = op.operands[0], op.result
    assert result is not None
    if cursor.is_null(tested) or cursor.fact(tested).is_set:
        answer = cursor.is_null(tested)
        cursor.learn(result, Fact(Kind.RAW, raw=cursor.const(answer, Rep.BOOL), decided=answer))
        return
    made = cursor.value("is_null", [cursor.word(tested)])
    cursor.learn(result, Fact(Kind.RAW, raw=made, null_test_of=tested))


def _copy_not(cursor: Cursor, op: Op) -> None:
    fact, result = cursor.fact(op.operands[0]), op.result
    assert result is not None and fact.raw is not None
    if fact.decided is not None:
        answer = not fact.decided
        cursor.learn(result, Fact(Kind.RAW, raw=cursor.const(answer, Rep.BOOL), decided=answer))
        return
    cursor.learn(result, Fact(Kind.RAW, raw=cursor.value("not", [fact.raw])))


def _copy_identity(cursor: Cursor, op: Op) -> None:
    """`is`: decided where the two are of different kinds, bits where both are numbers."""
    a, b = (cursor.fact(v) for v in op.operands)
    result = op.result
    assert result is not None
    certain = (Kind.INT, Kind.FLOAT, Kind.BOOL, Kind.OBJECT)
    if a.kind in certain and b.kind in certain and (a.kind is not b.kind or a.cls != b.cls):
        answer = op.attrs["op"] == "!="
        cursor.learn(result, Fact(Kind.RAW, raw=cursor.const(answer, Rep.BOOL), decided=answer))
        return
    if a.kind is b.kind and a.kind in (Kind.INT, Kind.BOOL, Kind.FLOAT):
        raws = [cursor.raw(v) for v in op.operands]
        if a.kind is Kind.FLOAT:
            raws = [cursor.value("bitcast", [raw], rep=Rep.U64) for raw in raws]
        cursor.learn(result, Fact(Kind.RAW, raw=cursor.value("compare", raws, op=op.attrs["op"])))
        return
    copy_plainly(cursor, op)

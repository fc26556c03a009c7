"""Why an operation is left to run time, in words, and what to change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from molt.compiler.explain.counts import OPERATION, Occurrence
from molt.compiler.explain.kinds import OBJECT, UNKNOWN, Call, Kinds, Places, origins, show_kinds, text_at
from molt.compiler.explain.report import Origin, Reason
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Function, Op, Value
from molt.compiler.source.span import Span

# How near a reason is to what can be changed.
_CAUSE, _VARIABLE, _LIBRARY, _BOX = range(4)
_MOST_STEPS = 40
_MOST_KINDS = 5  # in a sentence; the flows have all

_READS_ATTRIBUTE = frozenset({"get_attr", "get_attr_at", "get_module_attr"})
_READS_ELEMENT = frozenset({"get_item", "next_or_null"})

_UNKNOWN_ADVICE = "Convert it where it comes in: `int(…)`, `float(…)`, `str(…)`, `list(…)`."
_ATTRIBUTE_ADVICE = "Set it in the class's own `__init__`: what an inherited one is called with is not followed."
_BOX_ADVICE = {
    "kept in a global variable": "Move this code into a function: variables of a module are objects.",
    "kept in a variable of an inner function": "Hand the value to the inner function as an argument.",
}


@dataclass(eq=False, slots=True)
class Explainer:
    """`before`: the operations as they were before versions were made, by place."""

    kinds: Kinds
    paths: FastPaths
    code_of: Mapping[str, tuple[str, ...]]
    before: Mapping[Span, list[Op]]
    parameters: dict[Value, tuple[str, int]] = field(init=False)  # the function's symbol, and the place
    by_op: dict[Op, list[tuple[str, Call]]] = field(init=False)
    incoming: dict[Value, list[Value]] = field(init=False)  # to parameters of blocks
    here: str = ""  # the file of what is explained: its lines need no file name

    def __post_init__(self) -> None:
        self.parameters = {
            param: (symbol, index)
            for symbol, function in self.kinds.functions.items()
            for index, param in enumerate(function.params[1:])
        }
        self.by_op = {}
        for symbol, calls in self.kinds.calls.items():
            for call in calls:
                self.by_op.setdefault(call.op, []).append((symbol, call))
        self.incoming = {}
        for function in self.kinds.functions.values():
            for block in function.blocks:
                for edge in block.end.edges if block.end is not None else ():
                    hidden = len(edge.target.params) - len(edge.args)
                    for arg, param in zip(edge.args, edge.target.params[hidden:], strict=True):
                        self.incoming.setdefault(param, []).append(arg)

    def explain(self, occurrences: Iterable[Occurrence]) -> list[Reason]:
        """What is to be said of the operations of a line that dispatch or box; causes come first."""
        found: dict[Reason, int] = {}
        dispatches = False
        for each in occurrences:
            self.here = each.span.file
            if each.kind == "dispatches":
                dispatches = True
                for reason, rank in self._explain_occurrence(each):
                    found.setdefault(reason, rank)
        for each in occurrences:
            # Boxes for an operation on objects are explained by what that is said to be one for.
            if each.kind == "boxes" and not (dispatches and each.used in ("", OPERATION)):
                found.setdefault(self._explain_box(each), _BOX)
        return sorted(found, key=found.__getitem__)

    def _explain_occurrence(self, occurrence: Occurrence) -> list[tuple[Reason, int]]:
        # Parts of one formatted string stand at the same place.
        found: list[tuple[Reason, int]] = []
        for op in self.before.get(occurrence.span, ()):
            if op.code == occurrence.code and (op.code != "call" or self._operation(op)):
                found += self._explain_dispatch(op, occurrence)
        return [each for each in found if each[1] < _LIBRARY] or found[:1] or [(Reason(self._text(occurrence.span), f"`{occurrence.what}` is done by the library, on objects."), _LIBRARY)]

    def _explain_box(self, box: Occurrence) -> Reason:
        used = box.used or "used as an object"
        article = "an int" if box.what == "int" else "a float"
        return Reason(self._text(box.span), f"{article} is made an object here: it is {used}.", (), _BOX_ADVICE.get(box.used, ""))

    def _explain_dispatch(self, op: Op, occurrence: Occurrence) -> list[tuple[Reason, int]]:
        subjects = self._subjects(op)
        if op.attrs.get("method") and len(kinds := self.kinds.of_value(subjects[0])) > 1 and self._are_instances(kinds):
            text = f"`{op.attrs['method']}` is another function for each of {', '.join(sorted(kinds))}, and is looked up each time."
            return [(Reason(f".{op.attrs['method']}()", text, origins(kinds, self.code_of)), _LIBRARY)]
        reasons = [found for value in subjects if (found := self._explain_value(value)) is not None]
        if reasons:
            return reasons
        if op.code == "call_object":
            return [(self._explain_call(op), _LIBRARY)]
        types = [show_kinds(kinds) for value in subjects if (kinds := self.kinds.of_value(value))]
        if any(self._is_computed(value) for value in subjects):
            return []
        on = " and ".join(dict.fromkeys(types)) or "objects"
        return [(Reason(self._text(op.span), f"`{occurrence.what}` on {on} is done by the library."), _LIBRARY)]

    def _are_instances(self, kinds: Mapping[str, Places]) -> bool:
        return all(kind in self.kinds.flows.instances for kind in kinds)

    def _is_computed(self, value: Value) -> bool:
        """What makes such a value is itself explained, where it stands."""
        op = self._made_by(value)
        kinds = self.kinds.of_value(value)
        if len(kinds) == 1 and not kinds.keys() & {UNKNOWN, OBJECT}:
            return False
        return op is not None and not value.name and op.code in ("binary", "compare_op")

    def _subjects(self, op: Op) -> list[Value]:
        """The operands that decide what the operation does."""
        match op.code, self._operation(op):
            case "call_object", _:
                return [op.operands[1]] if op.attrs.get("method") else []
            case "call", ("get_item" | "set_item"):
                # Of all containers only lists care what the index is.
                is_list = show_kinds(self.kinds.of_value(op.operands[0])) == "list"
                return op.operands[:2] if is_list else op.operands[:1]
            case "call", _:
                return op.operands[:1]
            case _:
                return op.operands

    # --- values

    def _explain_value(self, value: Value) -> tuple[Reason, int] | None:
        """None for a value of one known kind, or one that is explained where it is computed."""
        if value not in self.kinds.flows.values or self._is_computed(value):
            return None
        kinds = self.kinds.of_value(value)
        if not kinds or UNKNOWN in kinds:
            return self._explain_unknown(value, kinds)
        if OBJECT in kinds or len(kinds) > 1:
            return self._explain_several(value, kinds)
        return None

    def _explain_unknown(self, value: Value, kinds: Mapping[str, Places]) -> tuple[Reason, int]:
        subject = self._name(value)
        parameter = self._parameter(value)
        if parameter is not None and not self.kinds.calls.get(parameter[0]):
            text = f"nothing in the program calls {self._function(parameter[0])} in a way that tells what `{subject}` is."
            return Reason(subject, text, (), f"Annotate it, as in `{subject}: int`: other values still work."), _CAUSE
        if parameter is not None and kinds.keys() <= {UNKNOWN}:
            function = self.kinds.functions[parameter[0]]
            if all(place == function.span for place in kinds.get(UNKNOWN, ())):
                text = f"nothing is known of what {function.name} is called with as `{subject}`."
                return Reason(subject, text, (), _UNKNOWN_ADVICE), _CAUSE
        known = origins({kind: places for kind, places in kinds.items() if kind != UNKNOWN}, self.code_of)
        unknown = [each for each in origins({UNKNOWN: kinds.get(UNKNOWN, ())}, self.code_of) if each.code]
        also = f"; it may also be {_listed(known, self.here)}" if known else ""
        op = self._made_by(value)
        if op is not None and (self._reads_element(op) or self._operation(op) == "get_item"):
            container = self._root_name(op.operands[0])
            if container and any(each.line == op.span.line for each in unknown):
                return Reason(subject, f"nothing is known of what `{container}` holds{also}.", known, _UNKNOWN_ADVICE), _CAUSE
        if op is not None and self._operation(op) in _READS_ATTRIBUTE and any(each.code == subject for each in unknown):
            return Reason(subject, f"nothing is known of what `{subject}` holds{also}.", known, _ATTRIBUTE_ADVICE), _CAUSE
        if not unknown:
            return Reason(subject, f"nothing is known of `{subject}`{also}.", known), _VARIABLE
        source = unknown[0]
        text = f"nothing is known of what `{_shortened(source.code)}` gives ({_at(source, self.here)})"
        if source.code.startswith(("def ", "async def ")):
            text = f"`{subject}` comes from a parameter of which nothing is known ({_at(source, self.here)})"
        elif source.code != subject:
            text = f"`{subject}` comes from where nothing is known: `{_shortened(source.code)}` ({_at(source, self.here)})"
        return Reason(subject, f"{text}{also}.", (*unknown, *known), _UNKNOWN_ADVICE), _CAUSE

    def _explain_several(self, value: Value, kinds: Mapping[str, Places]) -> tuple[Reason, int] | None:
        subject = self._name(value)
        parameter = self._parameter(value)
        if parameter is not None:
            flows = self._calls_by_kind(*parameter)
            if len({each.kind for each in flows}) > 1:
                text = f"parameter `{subject}` of {self._function(parameter[0])} is called with {_listed(flows, self.here)}."
                return Reason(subject, text, flows, _parameter_advice(subject, {each.kind for each in flows})), _CAUSE
        flows = origins(kinds, self.code_of)
        what, advice, rank = self._place(value, subject)
        if set(kinds) == {OBJECT}:
            return Reason(subject, f"what {what} is, is not kept track of."), _LIBRARY
        if "None" in kinds and len(kinds) == 2:
            advice = "Where there is nothing yet, use a value of the same type, if one will do."
        return Reason(subject, f"{what} is {_listed(flows, self.here)}.", flows, advice), rank

    def _place(self, value: Value, subject: str) -> tuple[str, str, int]:
        """What a value is read from, what to do if there are several kinds in it, and how near it is to the cause."""
        op = self._made_by(value)
        operation = self._operation(op) if op is not None else ""
        if op is not None and operation in _READS_ATTRIBUTE:
            return f"attribute `{subject}`", "Keep values of one type in the attribute, wherever it is set.", _CAUSE
        if op is not None and (operation in _READS_ELEMENT or op.code == "item_at"):
            container = self._root_name(op.operands[0])
            held = f"an element of `{container}`" if container else "an element"
            what = held if not value.name else f"`{subject}`, {held},"
            return what, "Keep values of one type in it; a tuple may have another type at each place.", _CAUSE
        if op is not None and op.code == "field":
            advice = "Hand it to the inner function as an argument: variables of an outer function are not told apart."
            return f"`{subject}`, of an outer function,", advice, _CAUSE
        if op is not None and op.code == "call_object":
            own = bool(self._callees(op))
            advice = "Return values of one type." if own or not op.attrs.get("method") else "Keep values of one type in the container."
            return f"what `{_shortened(self._text(op.span))}` gives", advice, _CAUSE
        return f"`{subject}`", "Use a variable for each type.", _VARIABLE

    def _calls_by_kind(self, symbol: str, index: int) -> tuple[Origin, ...]:
        """What a parameter is called with, each kind with the first places."""
        found: dict[tuple[str, str, int], Origin] = {}
        for call in self.kinds.calls.get(symbol, ()):
            arg = call.args[index] if index < len(call.args) else None
            for kind in sorted(self.kinds.of_value(arg)) if arg is not None else ():
                key = (kind, call.op.span.file, call.op.span.line)
                found.setdefault(key, Origin(kind, call.op.span.file, call.op.span.line, self._text(call.op.span)))
        ordered = sorted(found.values(), key=lambda each: (each.kind, each.file, each.line))
        first = [each for each in ordered if sum(o.kind == each.kind for o in ordered[: ordered.index(each)]) < 3]
        return tuple(first)

    # --- calls

    def _explain_call(self, op: Op) -> Reason:
        callee = op.operands[0]
        method = op.attrs.get("method")
        subject = f".{method}()" if method else self._name(callee)
        kinds = self.kinds.of_value(callee)
        functions = sorted(kind.partition(" ")[2] for kind in kinds if kind.startswith(("function ", "class ", "built-in ")))
        if len(functions) > 1:
            text = f"`{subject}` may be one of several: {', '.join(functions)}."
            return Reason(subject, text, origins(kinds, self.code_of))
        unusual = self._unusual_argument(op)
        if unusual is not None:
            return unusual
        if method:
            receiver = show_kinds(self.kinds.of_value(op.operands[1]))
            return Reason(subject, f"the method `{method}` of {receiver} is called in the general way, as an object.")
        made = self._made_by(callee)
        if made is not None and made.code == "static_object":
            return Reason(subject, f"`{subject}` is called in the library's general way: its arguments are sorted out at run time.")
        if any(function.is_generator for function in self._callees(op)):
            return Reason(subject, f"`{subject}` is a generator function: each call makes a generator.")
        if len(functions) == 1 and functions[0] in self.kinds.flows.classes.keys() - self.kinds.flows.initializers.keys():
            return Reason(subject, f"class `{functions[0]}` has no `__init__` of its own: its objects are made in the general way.")
        if functions:
            return Reason(subject, f"`{subject}` is called in the general way, as an object.")
        return Reason(subject, f"which function `{subject}` is, is found out at run time.")

    def _callees(self, op: Op) -> list[Function]:
        return [self.kinds.functions[symbol] for symbol, _ in self.by_op.get(op, ())]

    def _unusual_argument(self, op: Op) -> Reason | None:
        """An argument of another kind than the function mostly gets."""
        for symbol, call in self.by_op.get(op, ()):
            for arg, param in zip(call.args, self.kinds.functions[symbol].params[1:], strict=False):
                given = self.kinds.of_value(arg) if arg is not None else {}
                if len(given) == 1 and len(self.kinds.of_value(param)) > 1:
                    flows = self._calls_by_kind(symbol, self.parameters[param][1])
                    called = f"it is called with {_listed(flows, self.here)}"
                    text = f"`{param.name}` of {self._function(symbol)} gets {show_kinds(given)} here; {called}."
                    return Reason(param.name, text, flows, _parameter_advice(param.name, {each.kind for each in flows}))
        return None

    # --- names

    def _function(self, symbol: str) -> str:
        return self.kinds.functions[symbol].name

    def _made_by(self, value: Value) -> Op | None:
        """The operation that gives a value; of a loop's element, the one that reads it."""
        op = self.kinds.definitions.get(value)
        for _ in range(_MOST_STEPS):
            if op is None:
                arrived = [self.kinds.definitions.get(each) for each in self.incoming.get(value, ())]
                elements = [each for each in arrived if each is not None and self._reads_element(each)]
                return elements[0] if elements else None
            if op.code not in ("own", "borrow"):
                return op
            value = op.operands[0]
            op = self.kinds.definitions.get(value)
        return None

    def _reads_element(self, op: Op) -> bool:
        return op.code == "item_at" or self._operation(op) == "next_or_null"

    def _root_name(self, value: Value) -> str:
        """Of the container that a loop goes over: its name, or the expression."""
        waiting, seen = [value], set[Value]()
        while waiting and len(seen) < _MOST_STEPS:
            each = waiting.pop(0)
            seen.add(each)
            op = self.kinds.definitions.get(each)
            if each.name and not each.name.startswith("."):
                return each.name
            if op is None:
                waiting += [arg for arg in self.incoming.get(each, ()) if arg not in seen]
            elif op.code in ("own", "borrow", "exact_list") or self._operation(op) == "iterate":
                waiting.append(op.operands[0])
            elif op.code not in ("null", "object"):
                return self._text(op.span)
        return ""

    def _parameter(self, value: Value) -> tuple[str, int] | None:
        op = self.kinds.definitions.get(value)
        while op is not None and op.code in ("own", "borrow"):
            value = op.operands[0]
            op = self.kinds.definitions.get(value)
        return self.parameters.get(value)

    def _name(self, value: Value) -> str:
        """As in the source: a variable's name, or the expression."""
        if value.name.startswith("."):
            return "what the comprehension goes over"
        if value.name:
            return value.name
        op = self._made_by(value)
        if op is None:
            return self._root_name(value) or "a value"
        if op.code == "static_object":
            return self.kinds.names.get(str(op.attrs["name"]), self._text(op.span))
        if op.code in ("global", "set_global"):
            return str(op.attrs["name"])
        if self._reads_element(op):
            return "an element"
        return self._text(op.span) or "a value"

    def _operation(self, op: Op) -> str:
        return self.paths.operations.get(str(op.attrs.get("symbol")), "") if op.code == "call" else ""

    def _text(self, span: Span) -> str:
        return text_at(span, self.code_of)


def _listed(flows: tuple[Origin, ...], here: str) -> str:
    """`int (lines 3, 4) and str (line 9)`."""
    places: dict[str, list[str]] = {}
    for each in flows:
        known = places.setdefault(each.kind, [])
        place = _at(each, here)
        if each.line and place not in known:
            known.append(place)
    parts = []
    for kind, known in list(places.items())[:_MOST_KINDS]:
        lines = [place.removeprefix("line ") for place in known if place.startswith("line ")]
        shown = [f"{'line' if len(lines) == 1 else 'lines'} {', '.join(lines)}"] if lines else []
        shown += [place for place in known if not place.startswith("line ")]
        name = "something else" if kind == OBJECT else kind
        parts.append(f"{name} ({', '.join(shown)})" if shown else name)
    if len(places) > _MOST_KINDS:
        parts.append("others")
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def _at(origin: Origin, here: str) -> str:
    return f"line {origin.line}" if origin.file == here else f"{PurePath(origin.file).name}:{origin.line}"


def _parameter_advice(name: str, kinds: set[str]) -> str:
    if kinds == {"int", "float"}:
        return f"Call it with floats only (`2.0` for `2`), or begin the function with `{name} = float({name})`."
    if "None" in kinds and len(kinds) == 2:
        return f"Use a default of the same type instead of None, or give `{name}` another name once it is known not to be None."
    return "Call it with values of one type, or write one function for each type."


def _shortened(code: str) -> str:
    return code if len(code) <= 40 else code[:39] + "…"

"""Which file knows the fast way of an operation before a `check`."""

from __future__ import annotations

from molt.compiler.passes.versions import arithmetic, attributes, calls, containers, operators, ranges, specials
from molt.compiler.passes.versions.facts import ITEM_METHODS, keyword_names
from molt.compiler.passes.versions.site import Site


def lower_last(site: Site) -> None:
    """The operation before a `check`."""
    op = site.op
    match op.code:
        case "binary":
            arithmetic.lower_binary(site)
        case "compare_op" | "compare_true":
            arithmetic.lower_comparison(site)
        case "truth":
            role = containers.role_with_length(site, op.operands[0])
            if role:
                containers.lower_truth_of_container(site, role)
            else:
                arithmetic.lower_truth(site)
        case "exact_list":
            containers.lower_exact_list(site)
        case "exact_tuple":
            containers.lower_exact_tuple(site)
        case "item_at":
            containers.lower_item_at(site)
        case "method_at" | "super_at":
            attributes.lower_method(site)
        case "call_object":
            _lower_call(site)
        case "call":
            _lower_runtime_call(site, site.paths.operations.get(str(op.attrs["symbol"]), ""))
        case _:
            site.do_plainly()


def _lower_call(site: Site) -> None:
    """Some built-in functions are operations of their own."""
    callee, *args = site.op.operands
    does = "" if keyword_names(site.op) else site.paths.functions.get(site.cursor.fact(callee).static, "")
    match does, len(args):
        case "length", 1:
            containers.lower_length(site, args[0])
        case ("least" | "greatest"), count if count >= 2 and arithmetic.lower_extreme(site, args, "<" if does == "least" else ">"):
            pass
        case "magnitude", 1 if arithmetic.lower_magnitude(site, args[0]):
            pass
        case _:
            calls.lower_call(site)


def _lower_runtime_call(site: Site, operation: str) -> None:
    match operation:
        case "unary-" | "unary+" | "unary~":
            arithmetic.lower_unary(site, operation[-1])
        case "get_attr_at":
            attributes.lower_get_attr(site)
        case "get_module_attr":
            attributes.lower_module_attr(site)
        case "set_attr_at" | "set_own_attr_at":
            attributes.lower_set_attr(site, is_own=operation == "set_own_attr_at")
        case "start_range":
            ranges.lower_start_range(site)
        case ("get_item" | "set_item" | "contains") if operators.lower_own_item(site, ITEM_METHODS[operation]):
            pass
        case "get_item" if not specials.lower_get_item(site):
            containers.lower_get_item(site)
        case "set_item" if not specials.lower_set_item(site):
            containers.lower_set_item(site)
        case "contains" if not specials.lower_contains(site):
            site.do_plainly()
        case "get_item" | "set_item" | "contains":
            pass
        case _:
            site.do_plainly()

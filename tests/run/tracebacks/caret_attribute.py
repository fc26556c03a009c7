# exit: 1
# The marks under an attribute that is not there: on results of calls, literals, in calls and inside expressions.
class Thing:
    def method(self, *args):
        return self

    def __repr__(self):
        return "thing"


t = Thing()
name = "abc"


def run(cases):
    try:
        cases[0]()
    finally:
        if cases[1:]:
            run(cases[1:])


def f(*args, **kwargs):
    return t


def case_literal(): return "".uper()
def case_literal_twice(): return "a".upper().lowr()
def case_literal_attribute(): return "abc".uper
def case_in_sum(): return 1 + "abc".uper() + 2
def case_in_call(): return f(1, "abc".uper(), 3)
def case_as_argument(): return f(name.uper)
def case_argument_by_name(): return f(x=name.uper())
def case_call_result(): return f(1, 2).nothing()
def case_call_result_attribute(): return f(1, 2).nothing
def case_chain(): return t.method(1).method(2).nothing(3).method(4)
def case_chain_end(): return t.method(1).method.nothing
def case_subscript(): return [t][0].nothing()
def case_subscript_of(): return t.nothing[0]
def case_brackets(): return (t).nothing()
def case_brackets_sum(): return (1 + 2).nothing
def case_spaces(): return t . nothing ( 1 )
def case_in_list(): return [1, name.uper(), 2]
def case_in_dict(): return {"k": name.uper()}
def case_in_fstring(): return f"{name.uper()} and {1}"
def case_in_fstring_whole(): return f"x{name.uper}"
def case_number(): return (1).real.nothing()
def case_float(): return 1.5.nothing()
def case_none(): return None.nothing()
def case_bytes(): return b"a".nothing()
def case_list_display(): return [1, 2].push(3)
def case_dict_display(): return {}.has_key("a")
def case_lambda(): return (lambda: t)().nothing()
def case_not(): return not t.nothing()
def case_and(): return t and t.nothing() and 1
def case_compare(): return 1 < t.nothing() < 3
def case_conditional(): return t.nothing() if t else 1
def case_comprehension(): return [x.nothing() for x in (t, t)]
def case_star(): return f(*t.nothing())
def case_await_assignment(): t.method().x.y = 1
def case_store(): t.nothing.x = 1
def case_store_call(): t.method().nothing.x = 5
def case_delete(): del t.nothing
def case_delete_deep(): del t.method().nothing.x
def case_augmented(): t.nothing += 1
def case_augmented_call(): t.method().nothing += t.method()
def case_unpack(): a, b = t.nothing()
def case_for():
    for x in t.nothing(): pass
def case_with():
    with t.nothing() as x: pass
def case_assert(): assert t.nothing(), "text"
def case_raise(): raise t.nothing()
def case_return_multi():
    return t.method(
        1,
    ).nothing(
        2,
    )
def case_lines():
    return (
        "abc"
        .upper()
        .lowr()
    )
def case_lines_in_sum():
    return (
        1 +
        name.uper() +
        2
    )
def case_unicode(): return "äöü" + name.uper("é")
def case_class(): return Thing.nothing()
def case_class_call(): return Thing().nothing()
def case_super(): return super(Thing, t).nothing()
def case_private(): return t.__nothing()
def case_default(): return getattr(t, "nothing")()
def case_slice(): return name[1:].uper()
def case_percent(): return "%s" % name.uper()
def case_format(): return "{0.nothing}".format(t)
def case_walrus(): return (x := t.nothing())
def case_yield():
    def g():
        yield t.nothing()
    return list(g())
def case_not_callable(): return t.method()()
def case_not_callable_attribute(): return name.upper()(1)
def case_wrong_arguments(): return name.upper(1)
def case_wrong_arguments_chain(): return name.upper().split(1, 2, 3)


run([value for key, value in list(globals().items()) if key.startswith("case_")])

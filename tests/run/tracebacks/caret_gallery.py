# exit: 1
# The ^ and ~ marks under many kinds of expression, one error a link of a long chain.
class Thing:
    def method(self, *args):
        return args


t = Thing()
none = None
numbers = [1, 2, 3]


def run(cases):
    try:
        cases[0]()
    finally:
        if cases[1:]:
            run(cases[1:])


def case_attribute(): return t.method(1).x.y
def case_call(): return t.method(1, *numbers)(4)
def case_index(): return numbers[0][1] + numbers[9]
def case_slice(): return 1 + none[1:2]
def case_unary(): return 5 - -"x" * 2
def case_compare(): return 1 < 2 < "x" < 4
def case_multiply(): return (1 + 2) * (3 + none) * 4
def case_paren(): return (numbers)[ 7 ]
def case_spaces(): return 1  /  0
def case_method(): numbers.remove( 99 )
def case_subscript_target(): numbers[10] = 5
def case_attribute_target(): none.x = 1
def case_augmented(): numbers[0] += "x"
def case_del(): del numbers[5]
def case_return(): return int("x" + "y")
def case_name(): print(numbers, not_there, 5)
def case_fstring(): return f"{1 + 1} {none + 1}"
def case_star(): return print(*none)
def case_unpack(): a, b = numbers
def case_lambda(): return (lambda q: q / 0)(1)
def case_ternary(): return 1 / 0 if numbers else 2
def case_import(): import math; return math.sqrt(-1)
def case_comprehension(): return [n / (n - 2) for n in numbers]
def case_dict(): return {"a": 1}["b"]
def case_in(): return 1 in 5
def case_raise(): raise ValueError("plain raise")
def case_assert(): assert numbers == [], "not empty"
def case_with():
    with none as n:
        pass
def case_for():
    for n in 5:
        pass
def case_multiline():
    return (
        numbers[0]
        +
        none
    )


run([case_attribute, case_call, case_index, case_slice, case_unary, case_compare, case_multiply, case_paren,
     case_spaces, case_method, case_subscript_target, case_attribute_target, case_augmented, case_del, case_return,
     case_name, case_fstring, case_star, case_unpack, case_lambda, case_ternary, case_import, case_comprehension,
     case_dict, case_in, case_raise, case_assert, case_with, case_for, case_multiline])

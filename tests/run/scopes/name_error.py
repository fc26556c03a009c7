# Names that are not there at module and function level; built-ins can be shadowed and uncovered.
try:
    missing
except NameError as error:
    print(error, error.name)


def f():
    return missing_too


try:
    f()
except NameError as error:
    print(error)
missing_too = "defined later"
print(f())
len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))
try:
    del len
except NameError as error:
    print(error)
try:
    del never_there
except NameError as error:
    print(error)


def shadow(list, str=5):
    return list, str


print(shadow(1), list("ab"))

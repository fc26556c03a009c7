# Each operator has its own message.
def attempt(name, operation):
    try:
        operation()
    except ZeroDivisionError as error:
        print(name, "->", error)


big = 10**30
attempt("/", lambda: 1 / 0)
attempt("//", lambda: 1 // 0)
attempt("%", lambda: 1 % 0)
attempt("divmod", lambda: divmod(1, 0))
attempt("big /", lambda: big / 0)
attempt("big //", lambda: big // 0)
attempt("big %", lambda: big % 0)
attempt("big divmod", lambda: divmod(big, 0))
attempt("0 ** -1", lambda: 0**-1)
attempt("float /", lambda: 1.0 / 0)
attempt("float //", lambda: 1.0 // 0)
attempt("float %", lambda: 1.0 % 0)
attempt("float divmod", lambda: divmod(1.0, 0.0))
attempt("0.0 ** -1", lambda: 0.0**-1)
attempt("int / 0.0", lambda: 5 / 0.0)

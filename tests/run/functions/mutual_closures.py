# Functions that share variables, rebind each other and outlive their makers.
def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        note("deposit", amount)

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance}")
        balance -= amount
        note("withdraw", amount)

    def note(kind, amount):
        history.append((kind, amount, balance))

    return deposit, withdraw, lambda: balance, history


deposit, withdraw, balance, history = make_account(100)
deposit(50)
withdraw(30)
try:
    withdraw(1000)
except ValueError as error:
    print(error)
print(balance(), history)
other = make_account(0)
other[0](5)
print(other[2](), balance())


def flip():
    state = "a"

    def a():
        nonlocal state, current
        state, current = "b", b
        return "was a"

    def b():
        nonlocal state, current
        state, current = "a", a
        return "was b"

    current = a
    return lambda: (current(), state)


f = flip()
print(f(), f(), f())


def deep():
    x = 0

    def one():
        def two():
            def three():
                nonlocal x
                x += 1
                return x

            return three

        return two

    return one


counter = deep()()()
print(counter(), counter())

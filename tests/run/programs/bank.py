# Accounts, transfers with rollback, interest, and a journal.
class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


class Account:
    _next = 1

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
        self.number, Account._next = Account._next, Account._next + 1

    def deposit(self, amount):
        if amount <= 0:
            raise BankError(f"bad amount {amount}")
        self.balance += amount
        self.history.append(("+", amount))

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("-", amount))

    @property
    def available(self):
        return self.balance


class Credit(Account):
    def __init__(self, owner, balance=0, limit=50):
        super().__init__(owner, balance)
        self.limit = limit

    @property
    def available(self):
        return super().available + self.limit


class Transfer:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [a.balance for a in self.accounts]

    def __exit__(self, kind, error, trace):
        if kind:
            for account, balance in zip(self.accounts, self.saved):
                account.balance = balance
            print("rolled back:", error)
        return kind is not None and issubclass(kind, BankError)


ann, bob = Account("Ann", 100), Credit("Bob", 10)
for source, target, amount in (
    (ann, bob, 30),
    (bob, ann, 80),
    (bob, ann, 500),
    (ann, bob, -5),
    (ann, bob, 0.5),
):
    with Transfer(source, target):
        source.withdraw(amount)
        target.deposit(amount)
    print(f"{ann.owner}#{ann.number}: {ann.balance:>7.2f}  {bob.owner}#{bob.number}: {bob.balance:>7.2f}")
try:
    bob.withdraw(10**6)
except InsufficientFunds as error:
    print(error, error.missing)
print(ann.history, len(bob.history))

# exit: 1
# "Did you mean" for attributes.
class Account:
    def __init__(self):
        self.balance = 0


print(Account().blance)

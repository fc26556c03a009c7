print("init", __name__)
rates = [0.1, 0.2]


def discount(amount):
    return amount * (1 - rates[0])

# A tuple that reaches itself through a list prints with dots.
inner = []
t = (1, inner)
inner.append(t)
print(t, inner)
try:
    hash(t)
except TypeError as error:
    print(error)

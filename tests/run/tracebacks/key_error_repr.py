# exit: 1
# KeyError shows the repr of its key.
table = {("a", 1): 2}
table["it's", 'x"y']

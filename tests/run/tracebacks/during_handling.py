# exit: 1
# "During handling of the above exception": an error inside a handler.
def convert(text):
    try:
        return int(text)
    except ValueError:
        return fallback[text]


fallback = {}
convert("x")

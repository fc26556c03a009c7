# exit: 1
# Nothing in the program names what is suggested.
text = ""
print(text.uper)

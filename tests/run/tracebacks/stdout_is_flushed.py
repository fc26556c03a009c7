# exit: 1
# Output before the error, without a newline at its end, is not lost.
print("partial line", end="")
print(" and more", end="")
[].pop()

# exit: 1
# A built-in is suggested that nothing in the program names.
print("before")
sortd([2, 1])

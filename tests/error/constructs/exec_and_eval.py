code = input()
print(eval(code))
exec(code)
compiled = compile(code, "file", "exec")

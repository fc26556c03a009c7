import builtins

builtins.answer = 42
__builtins__.print = len

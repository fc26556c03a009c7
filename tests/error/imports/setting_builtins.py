import builtins

builtins.int = 42
__builtins__.str = len
builtins.answer = 42

import builtins

builtins.len = 42
__builtins__.str = len
builtins.answer = 42

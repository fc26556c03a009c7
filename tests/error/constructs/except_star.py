try:
    raise ExceptionGroup("several", [ValueError(1)])
except* ValueError as group:
    print(group)

# Exceptions from inside a field, and the order up to them.
def say(text):
    print("say", text)
    return text


for attempt in (
    lambda: f"{say('a')}{1 / 0}{say('never')}",
    lambda: f"{undefined_name}",
    lambda: f"{say('b'):d}",
    lambda: f"{5:{say('q')}}",
    lambda: f"{[][0]}",
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)

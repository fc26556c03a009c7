# exit: 1
# "The above exception was the direct cause": raise from, twice.
class ConfigError(Exception):
    pass


def load():
    try:
        return {}["port"]
    except KeyError as error:
        raise ConfigError("no port") from error


def start():
    try:
        load()
    except ConfigError as error:
        raise RuntimeError("cannot start") from error


start()

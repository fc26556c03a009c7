def read(key):
    return {"host": "h"}[key]


HOST = read("host")
PORT = read("port")

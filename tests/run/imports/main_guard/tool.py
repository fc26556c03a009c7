def run():
    return f"tool runs as {__name__}"


if __name__ == "__main__":
    print("never")

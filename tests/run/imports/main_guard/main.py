# Only the started file is __main__.
import tool

print("main is", __name__)
if __name__ == "__main__":
    print("guard of main")
    print(tool.run())

def run():
    return "run in " + __name__


if __name__ == "__main__":
    print("never printed")

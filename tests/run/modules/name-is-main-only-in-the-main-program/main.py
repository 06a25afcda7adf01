import helper


def main():
    print(helper.run(), __name__)


if __name__ == "__main__":
    main()

# expect: run in helper __main__

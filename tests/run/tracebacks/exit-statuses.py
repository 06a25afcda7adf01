import sys


def main():
    try:
        sys.exit(3)
    finally:
        print("cleanup")


main()

# expect: cleanup
# status: 3

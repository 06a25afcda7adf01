xs = [1, 2, 3]


def attempt(f):
    try:
        f()
    except IndexError as e:
        print("IndexError:", e)
    except ValueError as e:
        print("ValueError:", e)


def store():
    xs[3] = 1


def delete():
    del xs[-4]


attempt(lambda: xs[3])
attempt(lambda: xs[-4])
attempt(store)
attempt(delete)
attempt(lambda: [].pop())
attempt(lambda: xs.pop(5))
attempt(lambda: xs.remove(9))
attempt(lambda: xs.index("q"))

# expect: IndexError: list index out of range
# expect: IndexError: list index out of range
# expect: IndexError: list assignment index out of range
# expect: IndexError: list assignment index out of range
# expect: IndexError: pop from empty list
# expect: IndexError: pop index out of range
# expect: ValueError: list.remove(x): x not in list
# expect: ValueError: 'q' is not in list

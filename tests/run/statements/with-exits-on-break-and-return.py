class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        print("released")


def first(values):
    for v in values:
        with Guard():
            if v > 1:
                return v
            print("pass", v)


print(first([0, 1, 2, 3]))
while True:
    with Guard():
        break

# expect: pass 0
# expect: released
# expect: pass 1
# expect: released
# expect: released
# expect: 2
# expect: released

def build():
    value = "early"

    def read():
        return value

    before = read()
    value = "late"
    return before, read()


print(build())

# expect: ('early', 'late')

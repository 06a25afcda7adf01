def first(a):
    return a - "x"  # error: type_error


def second():
    items = [1, 2]
    items.push(3)  # error: no_attribute
    for i in items:
        print(i[0])  # error: type_error
    return len()  # error: bad_call


print(first(1) + 1)
second()
print(undefined_only_at_run_time := 3)
None + 1  # error: type_error

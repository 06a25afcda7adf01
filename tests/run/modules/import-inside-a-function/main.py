def use():
    import lazy
    from lazy import value

    return lazy.value + value


print("before")
print(use())
print(use())

# expect: before
# expect: lazy is loading
# expect: 14
# expect: 14

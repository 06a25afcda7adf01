def show(v):
    if type(v) is int:
        return v // 2
    if type(v) == str:
        return v[::-1]
    if not v:
        return "falsy " + repr(v)
    return [show(i) for i in v]


print(show(9), show("abc"), show([]), show(None), show([4, ["xy", None]]))

# expect: 4 cba falsy [] falsy None [2, ['yx', 'falsy None']]

def draw(shape, *, colour):
    return shape + colour


print(draw("box"))  # error: bad_call

def fail(code):
    raise code  # error: type_error


fail(3)

def half(x):
    try:
        return x / "2"  # error: type_error
    finally:
        try:
            int("x")
        except (TypeError, ValueError):
            print("done")


print(half(3))

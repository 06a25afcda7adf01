def half(x):
    try:
        return x / "2"  # error: type_error
    except ValueError:
        return 0
    finally:
        print("done")


print(half(3))

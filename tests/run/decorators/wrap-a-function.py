def logged(f):
    def wrapper(*args):
        print("call", f.__name__, args)
        result = f(*args)
        print("result", result)
        return result
    return wrapper


@logged
def area(w, h):
    return w * h


print(area(3, 4) + 1)

# expect: call area (3, 4)
# expect: result 12
# expect: 13

x = 1
try:
    x.a()
except:
    print(x)
try:
    raise IndexError
except IndexError:
    print("index")


def f():
    try:
        return 1 + "a"
    except:
        pass
    try:
        raise KeyError(1)
    except KeyError as e:
        return repr(e)
    finally:
        print("left")


print(f())

try:
    raise ValueError
except ValueError:
    try:
        try:
            x.b()
        except:
            print("again")
        raise
    except ValueError:
        print("value")

# expect: 1
# expect: index
# expect: left
# expect: KeyError(1)
# expect: again
# expect: value

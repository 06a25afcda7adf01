def attempt(f):
    try:
        return f()
    except (KeyError, IndexError) as e:
        return "lookup " + type(e).__name__
    except ValueError:
        return "value"
    except Exception as e:
        return f"other {e}"


print(attempt(lambda: {}["k"]), attempt(lambda: [][0]), attempt(lambda: int("x")))
print(attempt(lambda: 1 // 0), attempt(lambda: "fine"))

# expect: lookup KeyError lookup IndexError value
# expect: other integer division or modulo by zero fine

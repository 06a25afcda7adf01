try:
    try:
        x = 1
    except ValueError:
        print("no")
    else:
        raise ValueError("from else")
    finally:
        print("finally")
except ValueError as e:
    print("outer", e)

# expect: finally
# expect: outer from else

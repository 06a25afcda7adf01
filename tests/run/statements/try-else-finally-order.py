def attempt(n):
    try:
        print("try", 10 // n)
    except ZeroDivisionError:
        print("except")
        return "from except"
    else:
        print("else")
    finally:
        print("finally")
    return "end"


print(attempt(2))
print(attempt(0))

# expect: try 5
# expect: else
# expect: finally
# expect: end
# expect: except
# expect: finally
# expect: from except

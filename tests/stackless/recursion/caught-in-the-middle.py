# oracle: none
def down(n):
    if n == 0:
        raise ValueError("bottom")
    if n % 100000 == 0:
        try:
            return down(n - 1)
        except ValueError as e:
            print("caught at", n, e)
            raise KeyError(n)
        except KeyError as e:
            print("caught at", n, e)
            return n
    return down(n - 1)

print(down(300001))

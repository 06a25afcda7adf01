class Empty:
    pass


e = Empty(5)  # error: bad_call
print(e)

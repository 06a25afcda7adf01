print(len([1], [2]))  # error: bad_call

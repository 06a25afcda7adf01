word = "cat"
word[0] = "b"  # error: type_error

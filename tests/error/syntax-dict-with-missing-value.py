d = {"a": 1, "b"}  # error: syntax

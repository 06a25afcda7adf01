words = ["a" 5, "b"]  # error: syntax

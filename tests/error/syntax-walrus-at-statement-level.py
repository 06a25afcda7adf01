x := 5  # error: syntax

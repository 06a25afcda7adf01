x = 12abc  # error: syntax

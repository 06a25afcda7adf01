x = 1
text = """abc  # error: syntax
more

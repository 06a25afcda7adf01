print("ab\N{NO SUCH NAME}")  # error: syntax

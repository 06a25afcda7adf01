price = 5 € 3  # error: syntax

items = [1, 2]
items.push(3)  # error: no_attribute

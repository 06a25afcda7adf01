count = 10
count.append(5)  # error: no_attribute

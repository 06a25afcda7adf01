x = 1
if x == 1:
    pass
elseif x == 2:  # error: syntax
    pass

def f(x):
        y = x
	return y  # error: syntax

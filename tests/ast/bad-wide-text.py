x = ["日本語é", y z]
if a:
	b = [c	d e]

print "hello"  # error: syntax

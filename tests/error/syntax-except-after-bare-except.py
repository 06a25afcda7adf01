try:
    pass
except:  # error: syntax
    pass
except ValueError:
    pass

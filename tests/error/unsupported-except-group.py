try:
    x = 1
except* ValueError:  # error: unsupported
    x = 2

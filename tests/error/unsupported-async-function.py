async def fetch():  # error: unsupported
    return 1

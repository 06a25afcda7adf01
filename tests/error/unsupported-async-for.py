async def run(source):  # error: unsupported
    async for item in source:
        print(item)

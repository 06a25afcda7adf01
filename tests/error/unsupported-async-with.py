async def run(lock):  # error: unsupported
    async with lock:
        await lock

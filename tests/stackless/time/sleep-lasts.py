import time
import stackless

start = time.monotonic()
stackless.sleep(0.05)
print(time.monotonic() - start >= 0.05)

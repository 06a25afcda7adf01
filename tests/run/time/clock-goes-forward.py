import time

start = time.time()
a = time.perf_counter()
time.sleep(0.01)
b = time.perf_counter()
print(b - a >= 0.01, b - a < 5, time.time() >= start, start > 1.6e9, type(start).__name__)

# expect: True True True True float

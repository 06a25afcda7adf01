try: a
except: b
try: a
except (A, B) as e: b
except C: c
else: d
finally: e
try: a
finally: b
try: a
except* A as e: b
except* (B, C): c

import os

os.environ["GEL_TEST"] = "1"
print(os.environ["GEL_TEST"], os.getenv("GEL_TEST"), os.getenv("GEL_NOT"), os.environ.get("GEL_NOT", "dflt"), "GEL_TEST" in os.environ)
del os.environ["GEL_TEST"]
try:
    os.environ["GEL_TEST"]
except KeyError as e:
    print("KeyError", e)

# expect: 1 1 None dflt True
# expect: KeyError 'GEL_TEST'

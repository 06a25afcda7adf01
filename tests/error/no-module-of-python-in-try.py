# A module that every CPython has is no ImportError, though one would be handled.
try:
    import asyncio  # error: no_module
except ImportError:
    print("none")

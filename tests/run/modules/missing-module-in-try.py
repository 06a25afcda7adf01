try:
    import no_such_module_here as fast
    have_fast = True
except ImportError:
    fast = None
    have_fast = False
try:
    from also_missing_module import thing
except ModuleNotFoundError as e:
    print(e)
print(have_fast, fast)

# expect: No module named 'also_missing_module'
# expect: False None

settings = {"width": 80, "title": None, "ratio": 0.0, "name": "x"}
for key in ("width", "title", "ratio", "name", "other"):
    value = settings.get(key)
    print(key, value, value or "default", "unset" if value is None else value)

# expect: width 80 80 80
# expect: title None default unset
# expect: ratio 0.0 default 0.0
# expect: name x x x
# expect: other None default unset

def tag(name, **attributes):
    parts = [name]
    for key, value in attributes.items():
        parts.append(f"{key}={value!r}")
    return "<" + " ".join(parts) + ">"


print(tag("br"))
print(tag("a", href="x", id=3))
print(tag("b", **{"class": "big", "style": "none"}))

# expect: <br>
# expect: <a href='x' id=3>
# expect: <b class='big' style='none'>

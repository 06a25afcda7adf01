def connect(host, port=None, retries=3, timeout=None):
    if port is None:
        port = 80
    if timeout is None:
        timeout = port / 100
    return f"{host}:{port} {retries} {timeout}"


print(connect("a"))
print(connect("b", 8080, timeout=2))
print(connect("c", "http", retries=None, timeout=1.5))

# expect: a:80 3 0.8
# expect: b:8080 3 2
# expect: c:http None 1.5

class HttpError(Exception):
    def __init__(self, status, url):
        super().__init__(status, url)
        self.status = status
        self.url = url

    def __str__(self):
        return f"{self.status} for {self.url}"


def fetch(url):
    if not url.startswith("http:"):
        raise HttpError(400, url)
    return url


fetch("http://a")
fetch("ftp://b")

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 18, in <module>
# stderr:     fetch("ftp://b")
# stderr:   File "{file}", line 13, in fetch
# stderr:     raise HttpError(400, url)
# stderr: HttpError: 400 for ftp://b
# status: 1

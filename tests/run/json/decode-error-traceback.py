import json

json.loads('{"a": \n nul}')

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 3, in <module>
# stderr:     json.loads('{"a": \n nul}')
# stderr: json.decoder.JSONDecodeError: Expecting value: line 2 column 2 (char 8)
# status: 1

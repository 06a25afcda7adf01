def check(order):
    assert order["count"] > 0, f"empty order {order['id']}"
    assert order["id"] != 7


check({"id": 1, "count": 2})
check({"id": 7, "count": 1})

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 7, in <module>
# stderr:     check({"id": 7, "count": 1})
# stderr:   File "{file}", line 3, in check
# stderr:     assert order["id"] != 7
# stderr:            ^^^^^^^^^^^^^^^^
# stderr: AssertionError
# status: 1

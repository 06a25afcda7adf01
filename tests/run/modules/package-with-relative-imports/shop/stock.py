print("stock", __name__)
COUNTS = {"pen": 3, "ink": 0}

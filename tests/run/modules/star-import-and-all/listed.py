__all__ = ["chosen"]
chosen = "yes"
other = "no"

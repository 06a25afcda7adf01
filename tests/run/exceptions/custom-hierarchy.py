class AppError(Exception):
    code = 1

    def __init__(self, message, detail=None):
        super().__init__(message)
        self.detail = detail


class NotFound(AppError):
    code = 404


class Forbidden(AppError):
    code = 403

    def __str__(self):
        return f"forbidden: {self.args[0]}"


for error in (AppError("plain"), NotFound("page", detail=7), Forbidden("door")):
    try:
        raise error
    except NotFound as e:
        print("not found", e, e.detail, e.code)
    except AppError as e:
        print(type(e).__name__, e, e.detail, e.code, repr(e))

# expect: AppError plain None 1 AppError('plain')
# expect: not found page 7 404
# expect: Forbidden forbidden: door None 403 Forbidden('door')

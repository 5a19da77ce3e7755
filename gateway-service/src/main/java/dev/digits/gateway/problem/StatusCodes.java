package dev.digits.gateway.problem;

/** Problems for the bare HTTP status codes with which the framework refuses a request before our code sees it. */
public final class StatusCodes {
    private StatusCodes() {}

    /** The problem that stands for this status. */
    public static Problem problem(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(
                        ProblemType.NOT_FOUND, "Nothing is served at this path. The API is described at /q/openapi.");
            case 405 ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take the method of the request.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "The Accept header rules out what is served here.");
            case 408 -> Problem.of(ProblemType.UPLOAD_TOO_SLOW, "The body did not arrive in time. Send it again.");
            case 413 -> Problem.of(ProblemType.BODY_TOO_LARGE, "The body has too many bytes. Send a smaller picture.");
            case 415 ->
                Problem.of(
                        ProblemType.UNSUPPORTED_TYPE,
                        "The Content-Type is not read here. Send a picture, multipart/form-data or application/json.");
            case 429 ->
                Problem.of(ProblemType.TOO_BUSY, "Too much is asked at once. Try again in a second.")
                        .retryAfter(1);
            default ->
                status >= 500
                        ? Problem.of(ProblemType.INTERNAL, "The gateway failed; its log has the cause.")
                        : Problem.of(
                                ProblemType.MALFORMED_REQUEST,
                                "The request was refused before it was read: a header, the path or the body is malformed.");
        };
    }
}

package dev.digits.gateway.problem;

/** Ends a request with a problem. Without a stack trace: it tells the caller something, it marks no fault of ours. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}

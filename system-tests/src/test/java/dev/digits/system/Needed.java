package dev.digits.system;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test needs of the machine: skipped, with a line that says so, where it is missing; failed with {@code CI=true}. */
public final class Needed {
    private Needed() {}

    /**
     * Decides whether a test runs.
     *
     * @param missing what is missing, and what to do about it; empty when all is there
     */
    public static ConditionEvaluationResult unless(Optional<String> missing, ExtensionContext context) {
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all that it needs is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("with CI=true nothing is skipped, but " + missing.get());
        }
        System.err.println("SKIPPED " + context.getDisplayName() + ": " + missing.get());
        return ConditionEvaluationResult.disabled(missing.get());
    }
}

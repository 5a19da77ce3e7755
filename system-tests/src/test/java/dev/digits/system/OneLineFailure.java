package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

/** How our scripts fail: with exit code 1, and one line on standard error that says why. */
public final class OneLineFailure {
    private OneLineFailure() {}

    /** Fails unless the command failed so, for this reason. */
    public static void assertFails(CommandLine run, String reason) {
        assertThat(run.exitCode()).as(run.all()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("digits: ")
                .contains(reason);
    }
}

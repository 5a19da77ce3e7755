package dev.digits.training.run;

import java.util.Optional;

/** Which code trains: for a version's provenance. */
public final class CodeVersion {

    /** Set by whoever starts the job from a checkout, such as to a Git commit. */
    private static final String VARIABLE = "DIGITS_CODE_VERSION";

    private CodeVersion() {}

    public static String current() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(version -> !version.isBlank())
                .or(() -> Optional.ofNullable(CodeVersion.class.getPackage().getImplementationVersion()))
                .orElse("development");
    }
}

package dev.digits.cli.gateway;

import java.net.http.HttpHeaders;
import java.time.Duration;

/** How long a busy gateway asks its callers to stay away (RFC 9110, section 10.2.3, in seconds). */
final class RetryAfter {
    private static final long DEFAULT_SECONDS = 1;
    private static final long LONGEST_SECONDS = 30;

    private RetryAfter() {}

    /** The header's seconds, at most 30; 1 s where it is missing or not a number. */
    static Duration of(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        boolean seconds =
                !value.isEmpty() && value.length() < 10 && value.chars().allMatch(Character::isDigit);
        return Duration.ofSeconds(seconds ? Math.min(Long.parseLong(value), LONGEST_SECONDS) : DEFAULT_SECONDS);
    }
}

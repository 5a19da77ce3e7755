package dev.digits.service.peer;

/** Whether a service can be called. */
public sealed interface Reachability {
    /** It answered and serves. */
    record Here() implements Reachability {}

    /**
     * It cannot be called.
     *
     * @param reason why, in a few words
     */
    record Away(String reason) implements Reachability {}
}

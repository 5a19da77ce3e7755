package dev.digits.system.faults;

import java.util.Set;

/**
 * Something that goes wrong and ends.
 *
 * @param title what happens, for people
 * @param away short names of the services of which one is named by each call that fails meanwhile; empty: no recognition fails
 * @param begin makes it happen
 * @param end takes the cause away; waits until it is away
 */
public record Fault(String title, Set<String> away, Step begin, Step end) {
    /** The gateway itself, which cannot name anyone when it is away. */
    public static final String GATEWAY = "gateway";

    /** The gateway once it was told to end: until its port is closed it answers a bare 503, and names nobody either. */
    public static final String ENDING_GATEWAY = "ending gateway";

    /** One side of a fault. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void take() throws Exception;
    }

    /** Whether it is the gateway that is away: calls may get no answer, or one after it is back. */
    boolean isOfTheGateway() {
        return away.contains(GATEWAY);
    }
}

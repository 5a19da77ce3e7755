package dev.digits.benchmarks.scaling;

import java.util.List;

/**
 * The three services, one behind the other, under a load that rises from little to much in some time and stays there for three
 * minutes.
 */
final class RisingLoad {
    private static final int FIRST = 20;
    private static final int AFTER_SECONDS = 180;
    /** Seconds after which the gateway gives a drawing up. */
    private static final double DEADLINE = 10;

    private final List<ScaledService> services;
    private final double last;
    private final int rise;

    /**
     * A load.
     *
     * @param services in the order in which a drawing comes to them
     * @param last drawings a second at the end
     * @param rise seconds until then, above 0
     */
    RisingLoad(List<ScaledService> services, double last, int rise) {
        this.services = services;
        this.last = last;
        this.rise = rise;
    }

    /** One second of it: drawings a second that come and that are answered, seconds that one would wait, replicas by service. */
    record Second(int at, double arriving, double answered, double delay, List<Long> replicas) {
        boolean isTooLate() {
            return delay > DEADLINE;
        }
    }

    /** Told of each second in its turn. */
    interface Observer {
        void second(Second second);
    }

    /**
     * Plays it.
     *
     * @return its last second
     */
    Second play(Observer observer) {
        Second latest = null;
        for (int now = 0; now <= rise + AFTER_SECONDS; now++) {
            int second = now;
            double arriving = Math.min(last, FIRST + (last - FIRST) * now / rise);
            double flow = arriving;
            double delay = 0;
            for (ScaledService service : services) {
                flow = service.second(now, flow);
                delay += service.delay(now);
            }
            latest = new Second(
                    now,
                    arriving,
                    flow,
                    delay,
                    services.stream().map(service -> service.replicas(second)).toList());
            observer.second(latest);
        }
        return latest;
    }
}

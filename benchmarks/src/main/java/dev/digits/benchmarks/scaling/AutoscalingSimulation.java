package dev.digits.benchmarks.scaling;

import java.util.List;
import java.util.Locale;

/**
 * The three services under a load that rises from little to much in some time and stays there. Arguments: drawings a second at the
 * end (1000), seconds of the rise (120). Prints a line every 15 s: drawings a second that come and that are answered, replicas, and
 * the delay by waiting. Processor times are those of docs/SCALING.md.
 */
public final class AutoscalingSimulation {
    private static final int FIRST = 20;
    private static final int EVERY = 15;
    private static final int AFTER_SECONDS = 180;
    /** Seconds after which the gateway gives a drawing up. */
    private static final double DEADLINE = 10;

    private AutoscalingSimulation() {}

    /** Runs it. */
    public static void main(String[] args) {
        double last = args.length > 0 ? Double.parseDouble(args[0]) : 1000;
        int rise = args.length > 1 ? Integer.parseInt(args[1]) : 120;
        List<ScaledService> services = List.of(
                new ScaledService(0.0035, 0.25, 1, 6, 2, 400), // gateway
                new ScaledService(0.0109, 0.5, 2, 8, 2, 400), // segmentation
                new ScaledService(0.0048, 1, 2, 12, 2, 400)); // inference
        System.out.println("  s  drawings/s  answered/s  gateway  segmentation  inference  delay s");
        int tooLate = 0;
        for (int now = 0; now <= rise + AFTER_SECONDS; now++) {
            double arriving = Math.min(last, FIRST + (last - FIRST) * now / rise);
            double flow = arriving;
            double delay = 0;
            for (ScaledService service : services) {
                flow = service.second(now, flow);
                delay += service.delay(now);
            }
            if (delay > DEADLINE) {
                tooLate++;
            }
            if (now % EVERY == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%3d  %10.0f  %10.0f  %7d  %12d  %9d  %7.1f%n",
                        now,
                        arriving,
                        flow,
                        services.get(0).replicas(now),
                        services.get(1).replicas(now),
                        services.get(2).replicas(now),
                        delay);
            }
        }
        System.out.println("seconds in which a drawing would wait longer than the gateway's deadline: " + tooLate);
    }
}

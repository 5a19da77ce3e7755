package dev.digits.benchmarks.scaling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The three services under a load that rises ({@link RisingLoad}), with the limits of an overlay. Arguments: {@code base} or {@code
 * large}; drawings a second at the end; seconds of the rise; processor milliseconds of one drawing in the gateway, segmentation and
 * inference (those of docs/SCALING.md). Prints a line every 15 s: drawings a second that come and that are answered, replicas, and the
 * delay by waiting. Run in the checkout's root; {@code benchmarks/cost} measures and calls it.
 */
public final class AutoscalingSimulation {
    private static final Path MANIFESTS = Path.of("deploy", "kubernetes");
    private static final List<String> SERVICES = List.of("gateway", "segmentation", "inference");
    /** From a replica's creation to its first answer. */
    private static final List<Integer> START_SECONDS = List.of(6, 8, 12);

    private static final List<Double> COSTS = List.of(3.4, 10.9, 4.8);
    private static final int EVERY = 15;

    private AutoscalingSimulation() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        String overlay = args.length > 0 ? args[0] : "base";
        double last = args.length > 1 ? Double.parseDouble(args[1]) : 1000;
        int rise = args.length > 2 ? Integer.parseInt(args[2]) : 120;
        List<Double> costs = new ArrayList<>(COSTS);
        for (int i = 3; i < args.length; i++) {
            costs.set(i - 3, Double.parseDouble(args[i]));
        }
        System.out.println("  s  drawings/s  answered/s  gateway  segmentation  inference  delay s");
        int[] tooLate = {0};
        new RisingLoad(services(MANIFESTS, overlay, costs), last, rise).play(second -> {
            if (second.isTooLate()) {
                tooLate[0]++;
            }
            if (second.at() % EVERY == 0) {
                print(second);
            }
        });
        System.out.println("seconds in which a drawing would wait longer than the gateway's deadline: " + tooLate[0]);
    }

    /**
     * The services as an overlay scales them.
     *
     * @param manifests folder of the base and the overlays
     * @param overlay its name; {@code base} for none
     * @param costs processor milliseconds of one drawing in each
     */
    static List<ScaledService> services(Path manifests, String overlay, List<Double> costs) throws IOException {
        List<ScaledService> services = new ArrayList<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            String service = SERVICES.get(i);
            List<Path> files = new ArrayList<>(List.of(manifests.resolve("base").resolve(service + ".yaml")));
            if (!overlay.equals("base")) {
                files.add(manifests.resolve("overlays").resolve(overlay).resolve(service + ".yaml"));
            }
            services.add(new ScaledService(ServiceScale.of(service, files), costs.get(i) / 1000, START_SECONDS.get(i)));
        }
        return services;
    }

    private static void print(RisingLoad.Second second) {
        System.out.printf(
                Locale.ROOT,
                "%3d  %10.0f  %10.0f  %7d  %12d  %9d  %7.1f%n",
                second.at(),
                second.arriving(),
                second.answered(),
                second.replicas().get(0),
                second.replicas().get(1),
                second.replicas().get(2),
                second.delay());
    }
}

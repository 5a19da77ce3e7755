package dev.digits.system.faults;

import static org.awaitility.Awaitility.await;

import dev.digits.system.PublishedVersion;
import dev.digits.system.RunningSystem;
import dev.digits.system.ServiceProcess;
import dev.digits.system.faults.FaultyNetwork.Pair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * The faults of a running system.
 *
 * @param system what they happen to
 * @param network between its services
 */
record Faults(RunningSystem system, FaultyNetwork network) {
    private static final Duration NOTICED = Duration.ofSeconds(30);

    /** All connections of a pair break, new ones are refused. */
    Fault cut(Pair pair) {
        FaultyLink link = network.between(pair);
        return new Fault(pair + " cut", missedBetween(pair), link::cut, link::reconnect);
    }

    /** All connections of a pair stay open and nothing comes through; those stay silent for ever, new ones speak after the end. */
    Fault silence(Pair pair) {
        FaultyLink link = network.between(pair);
        return new Fault(pair + " silent", missedBetween(pair), link::fallSilent, link::speak);
    }

    /** What the services of a pair send each other comes later. No call fails. */
    Fault delay(Pair pair, Duration later) {
        FaultyLink link = network.between(pair);
        return new Fault(
                pair + " slower by " + later.toMillis() + " ms each way",
                Set.of(),
                () -> link.delay(later),
                () -> link.delay(Duration.ZERO));
    }

    /** A service ends without a word and is started again; the cause has ended when it is ready. */
    static Fault kill(ServiceProcess service) {
        return new Fault(
                "kill -9 of " + shortName(service),
                Set.of(shortName(service)),
                service::kill,
                () -> startAgain(service));
    }

    /** A service is told to end (SIGTERM), ends, and is started again; the cause has ended when it is ready. */
    static Fault stop(ServiceProcess service) {
        String name = shortName(service);
        Set<String> away = name.equals(Fault.GATEWAY) ? Set.of(name, Fault.ENDING_GATEWAY) : Set.of(name);
        return new Fault("stop of " + name, away, service::close, () -> startAgain(service));
    }

    /** A service stands still (SIGSTOP) and goes on. */
    static Fault pause(ServiceProcess service) {
        return new Fault("pause of " + shortName(service), Set.of(shortName(service)), service::pause, service::resume);
    }

    /**
     * A damaged version is published and refused.
     *
     * @param day different for each in one model store, 1 to 31
     */
    Fault damagedVersion(int day) {
        List<PublishedVersion> published = new ArrayList<>();
        return new Fault(
                "damaged version published",
                Set.of(),
                () -> published.add(PublishedVersion.damagedIn(
                        system.models(), String.format(Locale.ROOT, "209901%02dT000000Z", day))),
                () -> await("the damage is told in the log")
                        .atMost(NOTICED)
                        .until(() -> system.inferenceService()
                                .log()
                                .contains(published.get(0).name())));
    }

    /**
     * Any of them.
     *
     * @param nth of a row, from 0 to 30
     */
    Fault random(Random random, int nth) {
        Pair pair = any(random, List.copyOf(network.pairs()));
        ServiceProcess service = any(random, system.services());
        return switch (random.nextInt(6)) {
            case 0 -> cut(pair);
            case 1 -> silence(pair);
            case 2 -> delay(pair, Duration.ofMillis(20 + random.nextInt(200)));
            case 3 -> kill(service);
            case 4 -> pause(service);
            default -> damagedVersion(nth + 1);
        };
    }

    /** Recognitions do not need the gateway's own link to inference. */
    private static Set<String> missedBetween(Pair pair) {
        return pair.equals(new Pair(Fault.GATEWAY, "inference")) ? Set.of() : Set.of(pair.called());
    }

    private static void startAgain(ServiceProcess service) {
        service.start();
        service.awaitReady();
    }

    private static String shortName(ServiceProcess service) {
        return service.name().replace("-service", "");
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

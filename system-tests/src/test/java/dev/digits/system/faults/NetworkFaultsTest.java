package dev.digits.system.faults;

import dev.digits.system.RunningSystem;
import dev.digits.system.faults.FaultyNetwork.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network between each pair of services fails under load, for a while. */
class NetworkFaultsTest {
    private static final Duration LASTS = Duration.ofSeconds(3);

    @TempDir
    private static Path folder;

    private static final FaultyNetwork NETWORK = new FaultyNetwork();
    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder, NETWORK);
    }

    @AfterAll
    static void stop() {
        // or the services wait at their end for connections that have fallen silent
        try {
            NETWORK.close();
        } finally {
            system.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseBetweenGatewayAndSegmentation(Kind kind) throws Exception {
        Trial.ofReading(system.gateway()).of(kind.of(new Pair("gateway", "segmentation")), LASTS);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseBetweenSegmentationAndInference(Kind kind) throws Exception {
        Trial.ofReading(system.gateway()).of(kind.of(new Pair("segmentation", "inference")), LASTS);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseForModelsBetweenGatewayAndInference(Kind kind) throws Exception {
        Fault fault = kind.of(new Pair("gateway", "inference"));
        Trial.ofModels(system).of(fault, kind == Kind.SLOW ? Set.of() : Set.of("inference"), LASTS);
    }

    /** How the network fails. */
    private enum Kind {
        CUT,
        SILENT,
        SLOW;

        Fault of(Pair pair) {
            Faults faults = new Faults(system, NETWORK);
            return switch (this) {
                case CUT -> faults.cut(pair);
                case SILENT -> faults.silence(pair);
                case SLOW -> faults.delay(pair, Duration.ofMillis(100));
            };
        }
    }
}

package dev.digits.system.faults;

import dev.digits.system.OwnSystem;
import dev.digits.system.RunningSystem;
import dev.digits.system.ServiceProcess;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service ends without a word, is told to end, or stands still, under load. */
@ExtendWith(OwnSystem.class)
class ServiceFaultsTest {
    private static final Duration LASTS = Duration.ofSeconds(3);

    private final RunningSystem system;

    ServiceFaultsTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseWithoutTheGateway(Kind kind) throws Exception {
        Trial.ofReading(system.gateway()).of(kind.of(system.gatewayService()), LASTS);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseWithoutSegmentation(Kind kind) throws Exception {
        Trial.ofReading(system.gateway()).of(kind.of(system.segmentationService()), LASTS);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseWithoutInference(Kind kind) throws Exception {
        Trial.ofReading(system.gateway()).of(kind.of(system.inferenceService()), LASTS);
    }

    /** What happens to the service. */
    private enum Kind {
        KILL,
        STOP,
        PAUSE;

        Fault of(ServiceProcess service) {
            return switch (this) {
                case KILL -> Faults.kill(service);
                case STOP -> Faults.stop(service);
                case PAUSE -> Faults.pause(service);
            };
        }
    }
}

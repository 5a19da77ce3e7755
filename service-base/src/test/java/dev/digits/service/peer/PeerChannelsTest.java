package dev.digits.service.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digits.v1.ActivateModelRequest;
import dev.digits.v1.GetModelRequest;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ModelServiceGrpc;
import dev.digits.v1.ModelServiceGrpc.ModelServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a service that has several replicas behind one name. */
class PeerChannelsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** The JDK may remember what a name of the test before stood for. */
    private final String name = "replicas-" + NAMES.incrementAndGet() + ".test";

    private final Replica first = new Replica("127.0.0.1", 0);
    private Replica second;
    private ManagedChannel channel;
    private ModelServiceBlockingStub service;

    @BeforeAll
    static void forgetAddressesSoon() {
        RefreshedNames.forgetAddressesSoon();
    }

    @BeforeEach
    void start() {
        first.server.start();
        second = new Replica("127.0.0.2", first.server.port());
        second.server.start();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        first.server.stop();
        second.server.stop();
    }

    @Test
    void spreadsCallsOverAllAddressesOfAName() {
        // Given
        connect("127.0.0.1", "127.0.0.2");
        assertThat(becomesTrue(() -> called(second))).isTrue();
        assertThat(becomesTrue(() -> called(first))).isTrue();
        int before = first.calls.get();

        // When
        for (int i = 0; i < 20; i++) {
            list();
        }

        // Then
        assertThat(first.calls.get() - before).isEqualTo(10);
    }

    @Test
    void callsANewReplicaWithinSecondsAndAnOldOneNoMore() {
        // Given
        connect("127.0.0.1");
        list();

        // When
        HostsFile.give(name, List.of("127.0.0.1", "127.0.0.2"));
        boolean grown = becomesTrue(() -> called(second));
        HostsFile.give(name, List.of("127.0.0.2"));
        boolean shrunk = becomesTrue(() -> {
            int before = first.calls.get();
            list();
            list();
            return first.calls.get() == before;
        });

        // Then
        assertThat(grown).isTrue();
        assertThat(shrunk).isTrue();
    }

    @Test
    void losesNoCallWhenAReplicaGoes() {
        // Given
        connect("127.0.0.1", "127.0.0.2");
        assertThat(becomesTrue(() -> called(second))).isTrue();

        // When
        second.server.stop();

        // Then
        for (int i = 0; i < 20; i++) {
            list();
        }
        second.server.start();
    }

    @Test
    void repeatsWhatChangesNothing() {
        // Given
        connect("127.0.0.1");
        first.failNext(2);

        // When
        list();

        // Then
        assertThat(first.calls.get()).isEqualTo(3);
    }

    @Test
    void repeatsACallAsLargeAsTheLargestDrawing() {
        // Given
        connect("127.0.0.1");
        first.failNext(2);
        String large = "x".repeat(4 << 20);

        // When
        service.withDeadlineAfter(10, TimeUnit.SECONDS)
                .getModel(GetModelRequest.newBuilder().setVersion(large).build());

        // Then
        assertThat(first.calls.get()).isEqualTo(3);
    }

    @Test
    void neverRepeatsAnActivation() {
        // Given
        connect("127.0.0.1");
        first.failNext(1);

        // When
        StatusRuntimeException failure = catchThrowableOfType(
                StatusRuntimeException.class, () -> service.activateModel(ActivateModelRequest.getDefaultInstance()));

        // Then
        assertThat(failure).isNotNull();
        assertThat(first.calls.get()).isEqualTo(1);
    }

    /** As Quarkus makes it, with this module's settings. */
    private void connect(String... addresses) {
        HostsFile.give(name, List.of(addresses));
        NettyChannelBuilder builder =
                NettyChannelBuilder.forTarget(RefreshedNames.SCHEME + "://" + name + ":" + first.server.port());
        channel = builder.defaultServiceConfig(new PeerChannels().customize("test", null, builder))
                .defaultLoadBalancingPolicy("round_robin")
                .enableRetry()
                .usePlaintext()
                .build();
        service = ModelServiceGrpc.newBlockingStub(channel);
    }

    private boolean called(Replica replica) {
        int before = replica.calls.get();
        list();
        return replica.calls.get() > before;
    }

    private void list() {
        service.withDeadlineAfter(10, TimeUnit.SECONDS).listModels(ListModelsRequest.getDefaultInstance());
    }

    private static boolean becomesTrue(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}

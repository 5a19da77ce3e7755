package dev.digits.segmentation.service;

import static dev.digits.segmentation.service.Drawings.ink;
import static dev.digits.segmentation.service.Drawings.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digits.segmentation.service.fakes.FakeInference;
import dev.digits.segmentation.service.fakes.FakePeer;
import dev.digits.segmentation.service.fakes.FakeStream;
import dev.digits.v1.Recognition;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service when those it works with are away, slow, busy or wrong. */
@QuarkusTest
@WithTestResource(FakePeer.class)
class TroubledPeerTest extends ServiceTestBase {
    private static final Metadata.Key<String> AWAY =
            Metadata.Key.of("digits-service-away", Metadata.ASCII_STRING_MARSHALLER);

    @Test
    void namesTheInferenceServiceWhenItIsAwayStaysReadyAndRecoversWhenItIsBack() throws Exception {
        // Given
        peer.server.stop();

        // When
        StatusRuntimeException away = catchThrowableOfType(
                StatusRuntimeException.class, () -> client.stub().recognize(ink(10)));
        int ready = client.ready();
        int health = client.health();
        peer.server.start();

        // Then
        assertThat(away.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(away.getStatus().getDescription()).contains("inference service");
        assertThat(away.getTrailers().get(AWAY)).isEqualTo("inference");
        assertThat(ready).isEqualTo(200);
        assertThat(health).isEqualTo(503);
        assertThat(readsAgainWithin(Duration.ofSeconds(15))).isTrue();
        assertThat(healthyWithin(Duration.ofSeconds(10))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void stopsTheWorkBehindAtItsOwnDeadlineAndNamesWhoWasTooSlow(Stage stage) throws Exception {
        // Given
        FakeStream<?, ?> stream = stage.of(peer.inference);
        stream.sleep();

        // When
        StatusRuntimeException slow = catchThrowableOfType(
                StatusRuntimeException.class, () -> client.stub().recognize(ink(10)));

        // Then
        assertThat(slow.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        assertThat(slow.getTrailers().get(AWAY)).isEqualTo("inference");
        assertThat(stream.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void passesTheCallersDeadlineOn(Stage stage) throws Exception {
        // Given
        FakeStream<?, ?> stream = stage.of(peer.inference);
        stream.sleep();
        Duration deadline = Duration.ofSeconds(1);

        // When
        StatusRuntimeException slow = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> client.stub()
                        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                        .recognize(ink(10)));

        // Then: long before the service's own
        assertThat(slow.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        Duration most = FakePeer.DEADLINE.minus(deadline).dividedBy(2);
        assertThat(stream.cancelled.await(most.toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void stopsTheWorkBehindWhenTheCallerGoes(Stage stage) throws Exception {
        // Given
        FakeStream<?, ?> stream = stage.of(peer.inference);
        stream.sleep();
        Future<Recognition> call = client.futures().recognize(ink(10));
        waitUntil(() -> stream.streams.get() > 0);

        // When
        call.cancel(true);

        // Then
        assertThat(stream.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void passesOnThatInferenceIsBusy(Stage stage) {
        // Given
        stage.of(peer.inference).failWith(Status.RESOURCE_EXHAUSTED);

        // When / Then
        assertThat(client.failure(ink(10)).getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenSomethingIsNotScored(Stage stage) {
        // Given
        stage.of(peer.inference).leaveOut();

        // When / Then
        assertThat(client.failure(ink(10)).getCode()).isEqualTo(Status.Code.INTERNAL);
    }

    @ParameterizedTest
    @EnumSource
    void takesACallThatWasCancelledBehindForAFaultWhenTheCallerIsStillThere(Stage stage) {
        // Given
        stage.of(peer.inference).failWith(Status.CANCELLED);

        // When / Then
        assertThat(client.failure(ink(10)).getCode()).isEqualTo(Status.Code.INTERNAL);
    }

    @Test
    void asksToTryAgainWhenTheModelIsSwappedAllTheTime() {
        // Given
        peer.inference.swapVersion(Integer.MAX_VALUE);

        // When
        Status status = client.failure(ink(10));

        // Then
        assertThat(status.getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(status.getDescription()).contains("swapped its model");
    }

    @Test
    void turnsAwayWhatIsMoreThanCanWait() throws Exception {
        // Given
        peer.inference.strips.sleep();
        List<Future<Recognition>> held = new ArrayList<>();
        for (int i = 0; i < FakePeer.THREADS; i++) {
            held.add(client.futures().recognize(ink(10)));
        }
        waitUntil(() -> peer.inference.strips.streams.get() == FakePeer.THREADS);
        for (int i = 0; i < FakePeer.QUEUE; i++) {
            held.add(client.futures().recognize(ink(10)));
        }
        waitUntil(() -> client.metrics().contains("digits_segmentation_waiting " + (double) FakePeer.QUEUE));

        // When
        Status status = client.failure(ink(10));
        held.forEach(call -> call.cancel(true));

        // Then
        assertThat(status.getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        peer.inference.reset();
        assertThat(readsAgainWithin(Duration.ofSeconds(10))).isTrue();
    }

    /** Both calls of a reading. */
    private enum Stage {
        STRIPS,
        TILES;

        FakeStream<?, ?> of(FakeInference inference) {
            return switch (this) {
                case STRIPS -> inference.strips;
                case TILES -> inference.tiles;
            };
        }
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(15);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean readsAgainWithin(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            try {
                return text(client.stub().recognize(ink(10))).equals("1");
            } catch (StatusRuntimeException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return false;
    }

    private boolean healthyWithin(Duration time) throws Exception {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            if (client.health() == 200) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }
}

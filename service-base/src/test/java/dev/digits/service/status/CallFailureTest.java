package dev.digits.service.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.service.peer.Peer;
import io.grpc.Context;
import io.grpc.Status;
import org.junit.jupiter.api.Test;

class CallFailureTest {
    @Test
    void takesACancelledCallForAFaultWhileOurCallerIsThere() {
        // Given
        Throwable cancelled = Status.CANCELLED.asRuntimeException();

        // When / Then
        assertThat(CallFailure.of(cancelled)).isEqualTo(CallFailure.FAULT);
    }

    @Test
    void takesACancelledCallForACallerWhoHasGone() throws Exception {
        // Given
        Context.CancellableContext caller = Context.current().withCancellation();
        caller.cancel(null);

        // When
        CallFailure failure = caller.call(() -> CallFailure.of(Status.CANCELLED.asRuntimeException()));

        // Then
        assertThat(failure).isEqualTo(CallFailure.CALLER_GONE);
    }

    @Test
    void takesWhatIsNoStatusForAFault() {
        // Given / When / Then
        assertThat(CallFailure.of(new IllegalStateException())).isEqualTo(CallFailure.FAULT);
    }

    @Test
    void namesTheServiceThatIsAwayToTheCaller() {
        // Given
        Throwable failure = AwayTrailer.failure(Status.UNAVAILABLE, Peer.INFERENCE);

        // When / Then
        assertThat(CallFailure.of(failure)).isEqualTo(CallFailure.AWAY);
        assertThat(AwayTrailer.named(failure)).hasValue(Peer.INFERENCE);
        assertThat(AwayTrailer.named(Status.UNAVAILABLE.asRuntimeException())).isEmpty();
    }
}

package dev.digits.segmentation.service.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WorkTimeTest {
    private final Context.CancellableContext caller = Context.ROOT.withCancellation();

    @Test
    void goesOnWhileTheCallerWaits() throws Exception {
        // Given
        WorkTime time = caller.call(() -> WorkTime.startingNow(Duration.ofMinutes(1)));

        // When / Then
        assertThatCode(time::check).doesNotThrowAnyException();
        caller.close();
    }

    @Test
    void endsWhenTheCallerHasGone() throws Exception {
        // Given
        WorkTime time = caller.call(() -> WorkTime.startingNow(Duration.ofMinutes(1)));

        // When
        caller.cancel(null);

        // Then
        assertThat(status(time)).isEqualTo(Status.Code.CANCELLED);
    }

    @Test
    void endsAtTheCallersDeadline() throws Exception {
        // Given
        WorkTime time = caller.call(() -> WorkTime.startingNow(Duration.ofMinutes(1)));

        // When
        caller.cancel(new TimeoutException("the context timed out"));

        // Then
        assertThat(status(time)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    }

    @Test
    void endsAtItsOwnDeadline() throws Exception {
        // Given
        WorkTime time = caller.call(() -> WorkTime.startingNow(Duration.ZERO));

        // When / Then
        assertThat(status(time)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        caller.close();
    }

    @Test
    void endsBeforeTheCallersDeadlineSoThatTheCallerCanBeTold() throws Exception {
        // Given
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Deadline callers = Deadline.after(1, TimeUnit.MINUTES);
        Context.CancellableContext inAMinute = Context.ROOT.withDeadline(callers, timer);

        // When
        WorkTime time = inAMinute.call(() -> WorkTime.startingNow(Duration.ofHours(1)));

        // Then
        assertThat(time.end()).isEqualTo(callers.offset(-1, TimeUnit.SECONDS));
        inAMinute.cancel(null);
        timer.shutdown();
    }

    private static Status.Code status(WorkTime time) {
        return catchThrowableOfType(StatusRuntimeException.class, time::check)
                .getStatus()
                .getCode();
    }
}

package dev.digits.segmentation.service.recognition;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long the work on one drawing goes on.
 *
 * @param caller the call for which it is done; it ends when the caller goes or the caller's own deadline passes
 * @param end our own deadline, a little before the caller's, so that the caller is told who was too slow
 */
record WorkTime(Context caller, Deadline end) {
    /** Longest time kept for the way of our own answer; of a short deadline a tenth. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

    /** For the current caller, from now on. */
    static WorkTime startingNow(Duration longest) {
        Deadline own = Deadline.after(longest.toNanos(), TimeUnit.NANOSECONDS);
        Deadline callers = Context.current().getDeadline();
        return new WorkTime(Context.current(), callers == null ? own : own.minimum(soonerThan(callers)));
    }

    private static Deadline soonerThan(Deadline callers) {
        long tenth = callers.timeRemaining(TimeUnit.NANOSECONDS) / 10;
        return callers.offset(-Math.min(FOR_THE_ANSWER.toNanos(), tenth), TimeUnit.NANOSECONDS);
    }

    /**
     * Asked before each stage of the work.
     *
     * @throws StatusRuntimeException {@code CANCELLED} or {@code DEADLINE_EXCEEDED}, when there is no use in going on
     */
    void check() {
        if (caller.isCancelled()) {
            throw Contexts.statusFromCancelled(caller).asRuntimeException();
        }
        if (end.isExpired()) {
            throw Status.DEADLINE_EXCEEDED.asRuntimeException();
        }
    }
}

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
 * @param end our own deadline
 */
record WorkTime(Context caller, Deadline end) {
    /** For the current caller, from now on. */
    static WorkTime startingNow(Duration longest) {
        return new WorkTime(Context.current(), Deadline.after(longest.toMillis(), TimeUnit.MILLISECONDS));
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

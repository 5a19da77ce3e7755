package dev.digits.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Answers of some rounds, by what they were. Thread-safe while a round is counted. */
final class AnswerCount {
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final LongAdder good = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder late = new LongAdder();
    private double seconds;

    /**
     * One answer came.
     *
     * @param status 0 when none came
     * @param afterDeadline whether it came too late to be of use; a late answer is no good one
     */
    void answered(int status, boolean afterDeadline) {
        if (afterDeadline) {
            late.increment();
        } else if (status == OK) {
            good.increment();
        } else if (status == TOO_MANY_REQUESTS) {
            refused.increment();
        } else {
            failed.increment();
        }
    }

    void lasted(Duration time) {
        seconds = time.toNanos() / 1e9;
    }

    /** Adds a round that is over. */
    void add(AnswerCount round) {
        good.add(round.good.sum());
        refused.add(round.refused.sum());
        failed.add(round.failed.sum());
        late.add(round.late.sum());
        seconds += round.seconds;
    }

    double goodPerSecond() {
        return good.sum() / seconds;
    }

    double refusedPerSecond() {
        return refused.sum() / seconds;
    }

    long failed() {
        return failed.sum();
    }

    long late() {
        return late.sum();
    }
}

package dev.digits.training.job;

import ai.djl.nn.Block;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.run.Lesson;
import dev.digits.training.run.Lessons;
import java.util.List;

/**
 * How long an epoch takes on this machine, as busy as it is now: from a few steps with a network that is thrown away.
 *
 * @param batches that were measured
 * @param secondsPerBatch mean
 * @param secondsPerValidation of one measurement
 */
public record StepTiming(int batches, double secondsPerBatch, double secondsPerValidation) {

    private static final int WARM_UP = 3;
    private static final int MEASURED = 12;
    private static final double LEAST_RATE = 1e-7;
    private static final double MOMENTUM = 0.9;

    /** Trains some batches and validates once. */
    static StepTiming measure(Lessons lessons) throws InterruptedException {
        try (Learner learner = lessons.learner()) {
            int batches = 0;
            long start = System.nanoTime();
            try (Ahead<List<Lesson>> groups = lessons.epoch(0)) {
                while (groups.hasNext() && batches < WARM_UP + MEASURED) {
                    for (Lesson lesson : groups.next()) {
                        lesson.learn(learner, LEAST_RATE, MOMENTUM);
                        start = batches < WARM_UP ? System.nanoTime() : start;
                        batches++;
                    }
                }
            }
            int measured = Math.max(1, batches - WARM_UP);
            double perBatch = seconds(start) / measured;
            return new StepTiming(
                    measured, perBatch, validation(lessons, learner.average().block()));
        }
    }

    /** Seconds of one epoch of so many batches. */
    double epoch(int batchesPerEpoch) {
        return batchesPerEpoch * secondsPerBatch + secondsPerValidation;
    }

    private static double validation(Lessons lessons, Block network) {
        return lessons.measure(network, 1, new Lessons.Steps(0, 0, 0, 0), 0).seconds();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

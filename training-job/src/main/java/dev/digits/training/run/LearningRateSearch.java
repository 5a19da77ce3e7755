package dev.digits.training.run;

import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.LrSweep;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs the learning-rate sweep on a network of its own, which is thrown away. */
public final class LearningRateSearch {

    /** The sweep runs without a cycle, at Adam's usual first beta. */
    private static final double MOMENTUM = 0.9;

    private LearningRateSearch() {}

    /**
     * Trains at most 100 batches; goes through the data again where one pass is too short.
     *
     * @param stop whether to end after the current step
     * @return empty if it was stopped
     */
    public static Optional<LrCurve> run(Lessons lessons, BooleanSupplier stop) throws InterruptedException {
        LrSweep sweep = new LrSweep();
        try (Learner learner = lessons.learner()) {
            for (int epoch = 0; sweep.goesOn() && !stop.getAsBoolean(); epoch++) {
                try (Ahead<List<Lesson>> groups = lessons.epoch(epoch)) {
                    while (groups.hasNext() && sweep.goesOn() && !stop.getAsBoolean()) {
                        for (Lesson lesson : groups.next()) {
                            if (sweep.goesOn() && !stop.getAsBoolean()) {
                                sweep.record(lesson.learn(learner, sweep.next(), MOMENTUM)
                                        .loss());
                            }
                        }
                    }
                }
            }
        }
        return sweep.goesOn() ? Optional.empty() : Optional.of(sweep.curve());
    }
}

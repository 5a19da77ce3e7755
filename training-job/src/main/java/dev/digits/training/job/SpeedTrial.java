package dev.digits.training.job;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.run.Lesson;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TileLessons;
import dev.digits.training.tiles.TrainingSets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes the steps of the tile network's training in two ways with one network, to compare their speed. Holds native memory until closed,
 * and all batches of an epoch: give it a slice of a data set.
 */
public final class SpeedTrial implements AutoCloseable {

    /** Low enough that a network stays finite however long it is tried. */
    private static final double LEAST_RATE = 1e-6;

    private static final double MOMENTUM = 0.9;

    private final TileLessons lessons;
    private final Learner learner;
    private final List<Lesson> made = new ArrayList<>();

    /** A way of taking the steps of an epoch. */
    public enum Way {
        /** As a run does: batches made meanwhile. */
        LOOP,
        /** With batches that were made before, and nothing else. */
        BARE
    }

    /**
     * Reads images and makes a network.
     *
     * @param dataDir folder as {@code train} takes it
     * @param options as {@code train} takes them, such as {@code --limit=4000}
     */
    public SpeedTrial(Path dataDir, String... options) throws DatasetException, InterruptedException {
        TrainingSettings settings = TrainingSettings.of(options);
        lessons = new TileLessons(settings, TrainingSets.load(dataDir, settings), Map.of());
        learner = lessons.learner();
        try (Ahead<List<Lesson>> groups = lessons.epoch(0)) {
            while (groups.hasNext()) {
                made.addAll(groups.next());
            }
        }
    }

    /** Takes the steps of one epoch and returns how many tiles were in them, negatives included. */
    public int epoch(Way way) throws InterruptedException {
        switch (way) {
            case LOOP -> loop();
            case BARE -> made.forEach(batch -> batch.learn(learner, LEAST_RATE, MOMENTUM));
        }
        return made.stream().mapToInt(Lesson::size).sum();
    }

    private void loop() throws InterruptedException {
        try (Ahead<List<Lesson>> groups = lessons.epoch(0)) {
            while (groups.hasNext()) {
                for (Lesson batch : groups.next()) {
                    batch.learn(learner, LEAST_RATE, MOMENTUM);
                }
            }
        }
    }

    @Override
    public void close() {
        learner.close();
    }
}

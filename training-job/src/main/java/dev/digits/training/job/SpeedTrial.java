package dev.digits.training.job;

import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.settings.SettingsOptions;
import dev.digits.training.run.Progress;
import dev.digits.training.run.Terminal;
import dev.digits.training.run.TrainingLoop;
import dev.digits.training.run.Phase;
import dev.digits.training.tiles.Batch;
import dev.digits.training.tiles.BatchMaker;
import dev.digits.training.tiles.TrainingSets;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.dataset.DatasetException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * Takes the steps of training in several ways with one network, to compare their speed. Holds native memory until closed,
 * and all batches of an epoch: give it a slice of a data set.
 */
public final class SpeedTrial implements AutoCloseable {

    /** Low enough that a network stays finite however long it is tried. */
    private static final double LEAST_RATE = 1e-6;

    private static final double MOMENTUM = 0.9;

    private final TrainingSettings settings;
    private final BatchMaker maker;
    private final Progress progress;
    private final TrainingLoop loop;
    private final List<Batch> made = new ArrayList<>();

    /** A way of taking the steps of an epoch. */
    public enum Way {
        /** As a run does: batches made meanwhile, weights averaged, progress shown. */
        LOOP,
        /** As a run does, but with digits and negatives as they are. */
        LOOP_WITHOUT_AUGMENTATION,
        /** Forward, backward, optimizer, with batches that were made before, and nothing else. */
        BARE
    }

    /**
     * Reads images and makes a network.
     *
     * @param dataDir folder as {@code train} takes it
     * @param out takes the progress
     * @param options as {@code train} takes them, such as {@code --limit=4000}
     */
    public SpeedTrial(Path dataDir, PrintWriter out, String... options) throws DatasetException {
        settings = CommandLine.populateCommand(new SettingsOptions(), options).settings();
        maker = TrainingSets.load(dataDir, settings).batches(settings);
        progress = new Progress(out, Terminal.isAttached(), 1);
        loop = new TrainingLoop(settings, maker);
        int[] order = maker.order(0);
        for (int number = 0; number < maker.batches(); number++) {
            made.add(maker.batch(0, order, number, settings.augmentation()));
        }
    }

    /** Takes the steps of one epoch and returns how many tiles were in them, negatives included. */
    public int epoch(Way way) throws InterruptedException {
        switch (way) {
            case LOOP -> loop(settings.augmentation());
            case LOOP_WITHOUT_AUGMENTATION -> loop(Augmentation.NONE);
            case BARE -> made.forEach(batch -> loop.network().step(batch, LEAST_RATE, MOMENTUM));
        }
        return made.stream().mapToInt(Batch::size).sum();
    }

    private void loop(Augmentation augmentation) throws InterruptedException {
        loop.epoch(new Phase("trial", 1, LEAST_RATE, augmentation), 0, 0, progress, () -> false);
    }

    @Override
    public void close() {
        loop.close();
    }
}

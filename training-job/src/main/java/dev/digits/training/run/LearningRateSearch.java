package dev.digits.training.run;

import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.Batch;
import dev.digits.training.tiles.BatchMaker;
import dev.digits.training.tiles.BatchStream;
import dev.digits.training.tiles.TrainableNetwork;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.LrSweep;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs the learning-rate sweep on a network of its own, which is thrown away. */
public final class LearningRateSearch {

    /** The sweep runs without a cycle, at Adam's usual first beta. */
    private static final double MOMENTUM = 0.9;

    private LearningRateSearch() {}

    /** Trains at most 100 batches; goes through the data again where one pass is too short. */
    public static LrCurve run(TrainingSettings settings, BatchMaker maker) throws InterruptedException {
        return run(settings, maker, () -> false).orElseThrow();
    }

    /**
     * As above, but can be stopped.
     *
     * @param stop whether to end after the current step
     * @return empty if it was stopped
     */
    public static Optional<LrCurve> run(TrainingSettings settings, BatchMaker maker, BooleanSupplier stop)
            throws InterruptedException {
        LrSweep sweep = new LrSweep();
        try (TrainableNetwork network =
                new TrainableNetwork(settings.architecture(), settings.weightDecay(), settings.seed())) {
            for (int epoch = 0; sweep.goesOn() && !stop.getAsBoolean(); epoch++) {
                try (BatchStream batches = new BatchStream(maker, epoch, settings.augmentation())) {
                    while (batches.hasNext() && sweep.goesOn() && !stop.getAsBoolean()) {
                        sweep.record(loss(network, batches.next(), sweep.next()));
                    }
                }
            }
        }
        return sweep.goesOn() ? Optional.empty() : Optional.of(sweep.curve());
    }

    private static double loss(TrainableNetwork network, Batch batch, double rate) {
        try {
            return network.step(batch, rate, MOMENTUM).loss();
        } catch (DivergedException e) {
            return Double.NaN;
        }
    }
}

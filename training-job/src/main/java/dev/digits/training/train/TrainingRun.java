package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.OneCycle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole of training, from top to bottom: find a learning rate, one cycle, fine-tuning, each epoch measured on
 * validation images, the best weights kept.
 *
 * <h2>Failure semantics</h2>
 *
 * A stop signal ends the run after the current step; what was best so far is returned, and in the run's folder. When
 * the loss diverges or the disk is full the run throws, and the folder holds the best weights until then.
 */
final class TrainingRun {

    /** Negatives to measure with, for each validation digit. */
    private static final double VALIDATION_NEGATIVES = 0.2;

    private final TrainingSettings settings;
    private final BatchMaker maker;
    private final EvaluationSet validation;
    private final RunFolder folder;
    private final Progress progress;
    private final StopSignal stop;
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private Optional<EpochMetrics> best = Optional.empty();
    private Map<String, Tensor> bestWeights = Map.of();

    TrainingRun(
            TrainingSettings settings, StratifiedSplit split, RunFolder folder, Progress progress, StopSignal stop) {
        this.settings = settings;
        this.maker = new BatchMaker(split.training(), Normalisation.MNIST, settings);
        int negatives = (int) (split.validation().size() * VALIDATION_NEGATIVES);
        this.validation = EvaluationSet.of(split.validation(), negatives, settings.seed(), Normalisation.MNIST);
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    EvaluationSet validation() {
        return validation;
    }

    /**
     * Trains.
     *
     * @return empty if the run was stopped before the end of its first epoch
     * @throws DivergedException if the learning rate was too high
     */
    Optional<TrainedNetwork> run() throws IOException, InterruptedException {
        Optional<LrCurve> sweep = Optional.empty();
        if (settings.learningRate().isEmpty()) {
            sweep = Optional.of(LearningRateSearch.run(settings, maker));
            for (LrCurve.Point point : sweep.get().points()) {
                folder.append(point);
            }
        }
        double peak = sweep.isPresent()
                ? sweep.get().valley()
                : settings.learningRate().getAsDouble();
        progress.say(String.format(Locale.ROOT, "learning rate %.2e%s", peak, sweep.isPresent() ? " (found)" : ""));
        try (TrainableNetwork network =
                        new TrainableNetwork(settings.architecture(), settings.weightDecay(), settings.seed());
                WeightAverage average =
                        new WeightAverage(settings.architecture(), network.block(), settings.averageDecay())) {
            for (Phase phase : Phase.of(settings, peak)) {
                OneCycle cycle = new OneCycle(phase.peak(), phase.epochs() * maker.batches());
                for (int epoch = 0; epoch < phase.epochs() && !stop.requested(); epoch++) {
                    epoch(phase, cycle, epoch, network, average);
                }
            }
        }
        Optional<LrCurve> curve = sweep;
        return best.map(metrics -> new TrainedNetwork(bestWeights, metrics, epochs, curve, peak));
    }

    private void epoch(Phase phase, OneCycle cycle, int epochOfPhase, TrainableNetwork network, WeightAverage average)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int number = epochs.size();
        int step = epochOfPhase * maker.batches();
        double lossSum = 0;
        double accuracySum = 0;
        int done = 0;
        try (BatchStream batches = new BatchStream(maker, number, phase.augmentation());
                Progress.Epoch bar = progress.epoch(number + 1, maker.batches())) {
            while (batches.hasNext() && !stop.requested()) {
                Batch batch = batches.next();
                StepResult result = network.step(batch, cycle.learningRate(step), cycle.momentum(step));
                average.update();
                lossSum += result.loss();
                accuracySum += result.accuracy();
                step++;
                done++;
                bar.step(lossSum / done, accuracySum / done, batch.size() * done / seconds(start));
            }
        }
        if (batchesLeft(done)) {
            return;
        }
        Outputs outputs = Evaluation.of(average.block(), validation);
        EpochMetrics metrics = new EpochMetrics(
                number + 1,
                phase.name(),
                cycle.learningRate(step - 1),
                lossSum / done,
                accuracySum / done,
                outputs.loss(1),
                outputs.accuracy(),
                outputs.refused(true),
                outputs.refused(false),
                seconds(start));
        keep(metrics, average);
    }

    private void keep(EpochMetrics metrics, WeightAverage average) throws IOException {
        epochs.add(metrics);
        folder.append(metrics);
        boolean better = best.isEmpty() || metrics.betterThan(best.get());
        if (better) {
            best = Optional.of(metrics);
            bestWeights = NetworkWeights.of(average.block());
            folder.keep(bestWeights);
        }
        progress.line(metrics, better);
    }

    /** A stopped epoch is not measured: its number would not compare with the others. */
    private boolean batchesLeft(int done) {
        return done < maker.batches();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

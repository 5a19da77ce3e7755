package dev.digits.training.run;

import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.Batch;
import dev.digits.training.tiles.BatchMaker;
import dev.digits.training.tiles.BatchStream;
import dev.digits.training.tiles.TrainableNetwork;
import dev.digits.training.network.AdamW;
import dev.digits.training.network.WeightAverage;
import ai.djl.nn.Block;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.schedule.OneCycle;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The steps of training: batches come in, the network changes with each, the average of its weights follows. */
public final class TrainingLoop implements AutoCloseable {

    private final TrainingSettings settings;
    private final BatchMaker maker;
    private final TrainableNetwork network;
    private final WeightAverage average;

    /**
     * What the steps of an epoch gave.
     *
     * @param done steps that were taken
     * @param loss mean over the steps, smoothed labels
     * @param accuracy mean over the steps, changed images and negatives, 0..1
     * @param learningRate of the last step
     */
    public record Steps(int done, double loss, double accuracy, double learningRate) {}

    /** A new network, as the settings' seed makes it. */
    public TrainingLoop(TrainingSettings settings, BatchMaker maker) {
        this.settings = settings;
        this.maker = maker;
        network = new TrainableNetwork(settings.architecture(), settings.weightDecay(), settings.seed());
        average = new WeightAverage(settings.architecture(), network.block(), settings.averageDecay());
    }

    /**
     * Takes the steps of one epoch, or of a part of it when stopped.
     *
     * @param epochOfPhase from 0
     * @param epoch from 0, counted through both phases
     * @param stop whether to end after the current step
     * @throws DivergedException if the learning rate was too high
     */
    public Steps epoch(Phase phase, int epochOfPhase, int epoch, Progress progress, BooleanSupplier stop)
            throws InterruptedException {
        network.beginEpoch(settings.seed(), epoch);
        OneCycle cycle = new OneCycle(phase.peak(), phase.epochs() * maker.batches());
        int first = epochOfPhase * maker.batches();
        double loss = 0;
        double accuracy = 0;
        int done = 0;
        long images = 0;
        long start = System.nanoTime();
        try (BatchStream batches = new BatchStream(maker, epoch, phase.augmentation());
                Progress.Epoch bar = progress.epoch(epoch + 1, maker.batches())) {
            while (batches.hasNext() && !stop.getAsBoolean()) {
                Batch batch = batches.next();
                StepResult result = network.step(batch, cycle.learningRate(first + done), cycle.momentum(first + done));
                average.update();
                loss += result.loss();
                accuracy += result.accuracy();
                images += batch.size();
                done++;
                bar.step(loss / done, accuracy / done, images * 1e9 / (System.nanoTime() - start));
            }
        }
        return new Steps(
                done,
                loss / Math.max(1, done),
                accuracy / Math.max(1, done),
                cycle.learningRate(first + Math.max(0, done - 1)));
    }

    /** What takes the steps. */
    public TrainableNetwork network() {
        return network;
    }

    /** The averaged network, to measure and to keep. */
    public Block average() {
        return average.block();
    }

    /** Copies of all that the steps have changed. */
    public Map<RunState.Part, Map<String, Tensor>> tensors() {
        Map<RunState.Part, Map<String, Tensor>> tensors = new EnumMap<>(RunState.Part.class);
        tensors.put(RunState.Part.WEIGHTS, NetworkWeights.of(network.block()));
        tensors.put(RunState.Part.MEANS, network.optimizer().means());
        tensors.put(RunState.Part.SQUARES, network.optimizer().squares());
        tensors.put(RunState.Part.AVERAGE, NetworkWeights.of(average.block()));
        return tensors;
    }

    public RunPosition.Counters counters() {
        AdamW optimizer = network.optimizer();
        return new RunPosition.Counters(optimizer.beta1Product(), optimizer.beta2Product(), average.updates());
    }

    /**
     * Goes on as if all steps up to there had been taken here.
     *
     * @throws IllegalArgumentException if the state is that of another network
     */
    public void restore(RunState state) {
        RunPosition.Counters counters = state.position().counters();
        NetworkWeights.restore(network.block(), state.part(RunState.Part.WEIGHTS));
        average.restore(state.part(RunState.Part.AVERAGE), counters.averageUpdates());
        network.optimizer()
                .restore(
                        state.part(RunState.Part.MEANS),
                        state.part(RunState.Part.SQUARES),
                        counters.beta1Product(),
                        counters.beta2Product());
    }

    @Override
    public void close() {
        average.close();
        network.close();
    }
}

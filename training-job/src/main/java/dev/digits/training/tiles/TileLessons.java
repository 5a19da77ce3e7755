package dev.digits.training.tiles;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.weights.Tensor;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.network.Temperature;
import dev.digits.training.run.EpochMetrics;
import dev.digits.training.run.Lesson;
import dev.digits.training.run.Lessons;
import dev.digits.training.run.TileEpoch;
import dev.digits.training.settings.TrainingSettings;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The first phase of a run: the tile network learns digits, and what is none. */
public final class TileLessons implements Lessons {

    private static final Shape TILE = new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE);

    private final TrainingSettings settings;
    private final BatchMaker maker;
    private final ValidationSets validation;
    private final Map<String, Tensor> start;

    /**
     * @param sets that the settings name
     * @param start weights to begin with; none for random ones
     */
    public TileLessons(TrainingSettings settings, TrainingSets sets, Map<String, Tensor> start) {
        this.settings = settings;
        this.start = Map.copyOf(start);
        this.maker = sets.batches(settings);
        this.validation = sets.validation(settings);
    }

    /** What the phase chooses by. */
    public ValidationSets validation() {
        return validation;
    }

    @Override
    public String phase() {
        return TileEpoch.PHASE;
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public int batches() {
        return maker.batches();
    }

    @Override
    public OptionalDouble learningRate() {
        return settings.learningRate();
    }

    @Override
    public String rateOption() {
        return "--lr";
    }

    @Override
    public Learner learner() {
        Learner learner = new Learner(
                () -> TileNetwork.create(settings.architecture()),
                TILE,
                settings.weightDecay(),
                settings.averageDecay(),
                settings.seed());
        return learner.startFrom(start);
    }

    @Override
    public Ahead<List<Lesson>> epoch(int epoch) {
        int[] order = maker.order(epoch);
        return new Ahead<>(
                number -> List.of(maker.batch(epoch, order, number, settings.augmentation())), maker.batches());
    }

    @Override
    public EpochMetrics measure(Block network, int epoch, Steps steps, double secondsOfSteps) {
        long start = System.nanoTime();
        ValidationOutputs outputs = Evaluation.of(network, validation);
        double calibrated = outputs.loss(Temperature.fit(outputs::loss));
        return new TileEpoch(
                epoch,
                steps.learningRate(),
                steps.loss(),
                steps.accuracy(),
                outputs.images().loss(1),
                calibrated,
                outputs.images().accuracy(),
                outputs.images().refused(true),
                outputs.images().refused(false),
                ofInk(outputs, ink -> ink.loss(1)),
                ofInk(outputs, Outputs::accuracy),
                secondsOfSteps + (System.nanoTime() - start) / 1e9);
    }

    private static OptionalDouble ofInk(ValidationOutputs outputs, ToDoubleFunction<Outputs> number) {
        return outputs.ink().stream().mapToDouble(number).findFirst();
    }
}

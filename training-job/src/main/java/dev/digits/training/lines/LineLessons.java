package dev.digits.training.lines;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.compose.GlyphBank;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.network.Temperature;
import dev.digits.training.run.EpochMetrics;
import dev.digits.training.run.Lesson;
import dev.digits.training.run.Lessons;
import dev.digits.training.run.LineEpoch;
import dev.digits.training.settings.LineSettings;
import dev.digits.training.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The second phase of a run: the line network learns to read lines, composed afresh for every step. */
public final class LineLessons implements Lessons {

    private static final Shape ANY_STRIP = new Shape(1, 1, Strip.HEIGHT, 2L * Strip.WIDTH_STEP);
    /** Keeps validation lines apart from those that are learned from. */
    private static final int VALIDATION_EPOCH = -1;

    private final TrainingSettings settings;
    private final LineSettings sizes;
    private final LineBatches batches;
    private final List<LineBatch> validation;
    private final Map<String, Tensor> start;

    /**
     * @param learning what lines to learn from are composed of
     * @param choosing what lines to choose by are composed of: other images, other writers
     * @param start weights to begin with; none for random ones
     */
    public LineLessons(TrainingSettings settings, GlyphBank learning, GlyphBank choosing, Map<String, Tensor> start) {
        OpenCvNatives.load();
        this.start = Map.copyOf(start);
        this.settings = settings;
        this.sizes = settings.lines();
        batches =
                new LineBatches(new LineComposer(learning), seedOfLines(settings), sizes.batchSize(), sizes.batches());
        LineBatches toChooseBy =
                new LineBatches(new LineComposer(choosing), settings.seed(), sizes.batchSize(), sizes.validation());
        validation = new ArrayList<>();
        for (int group = 0; group < toChooseBy.groups(); group++) {
            validation.addAll(toChooseBy.group(VALIDATION_EPOCH, group));
        }
    }

    /** A run that goes on from a version learns from other lines than the run of the same seed that made the version. */
    private static long seedOfLines(TrainingSettings settings) {
        return settings.seed() + settings.startFrom().hashCode();
    }

    /** Lines that the phase chooses by. */
    public int validationLines() {
        return validation.stream().mapToInt(LineBatch::size).sum();
    }

    @Override
    public String phase() {
        return LineEpoch.PHASE;
    }

    @Override
    public int epochs() {
        return sizes.epochs();
    }

    @Override
    public int batches() {
        return batches.batches();
    }

    @Override
    public OptionalDouble learningRate() {
        return sizes.learningRate();
    }

    @Override
    public String rateOption() {
        return "--line-lr";
    }

    @Override
    public Learner learner() {
        LineArchitecture architecture = sizes.architecture();
        Learner learner = new Learner(
                () -> LineNetwork.create(architecture),
                ANY_STRIP,
                sizes.weightDecay(),
                sizes.averageDecay(),
                settings.seed());
        return learner.startFrom(start);
    }

    @Override
    public Ahead<List<Lesson>> epoch(int epoch) {
        return new Ahead<>(group -> List.copyOf(batches.group(epoch, group)), batches.groups());
    }

    /** What a network says of the lines that the phase chooses by. */
    public LineReadings read(Map<String, Tensor> weights) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block network = LineNetwork.create(sizes.architecture());
            network.initialize(manager, DataType.FLOAT32, ANY_STRIP);
            NetworkWeights.restore(network, weights);
            return LineReadings.of(network, validation);
        }
    }

    @Override
    public EpochMetrics measure(Block network, int epoch, Steps steps, double secondsOfSteps) {
        long start = System.nanoTime();
        LineReadings readings = LineReadings.of(network, validation);
        List<ComposedLine> lines = readings.lines();
        List<String> texts = readings.texts();
        double calibrated = readings.loss(Temperature.fit(readings::loss));
        return new LineEpoch(
                epoch,
                steps.learningRate(),
                steps.loss(),
                steps.accuracy(),
                readings.loss(1),
                calibrated,
                LineReadings.accuracy(lines, texts, line -> true).orElse(0),
                LineReadings.digitErrorRate(lines, texts),
                LineReadings.accuracy(lines, texts, line -> line.labels().length == 0)
                        .orElse(0),
                LineReadings.accuracy(lines, texts, ComposedLine::isAsWritten),
                secondsOfSteps + (System.nanoTime() - start) / 1e9);
    }
}

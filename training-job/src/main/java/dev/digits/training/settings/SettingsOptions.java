package dev.digits.training.settings;

import dev.digits.training.network.AdamW;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every setting of a training run as an option; shared by the commands that train through {@link SettingsSources}. */
public final class SettingsOptions {

    @Option(names = "--epochs", defaultValue = "20", description = "Epochs of the first phase (${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--batch-size", defaultValue = "128", description = "Digits in a batch (${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(
            names = "--lr",
            defaultValue = "auto",
            description = "Peak learning rate of the first phase, or auto to find it (${DEFAULT-VALUE}).")
    private String learningRate;

    @Option(names = "--weight-decay", defaultValue = "0.1", description = "Weight decay of AdamW (${DEFAULT-VALUE}).")
    private double weightDecay;

    @Option(
            names = "--label-smoothing",
            defaultValue = "0.05",
            description = "Share of each target spread over all outputs (${DEFAULT-VALUE}).")
    private double labelSmoothing;

    @Option(
            names = "--negative-share",
            defaultValue = "0.28",
            description = "Tiles that are no digit, for each digit of a batch (${DEFAULT-VALUE}).")
    private double negativeShare;

    @Option(
            names = "--average-decay",
            defaultValue = "0.999",
            description = "Decay of the weights' moving average, a step; 0 for none (${DEFAULT-VALUE}).")
    private double averageDecay;

    @Option(
            names = "--validation-size",
            defaultValue = "5000",
            description = "Training images put aside to choose by, at most a fifth of all (${DEFAULT-VALUE}).")
    private int validationSize;

    @Option(
            names = "--limit",
            defaultValue = "0",
            description = "Use at most this many training images, 0 for all (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything random (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--extra",
            paramLabel = "DIR",
            description = "Learn from labelled pictures as well: PNG files in folders named 0 to 9.")
    private Path extra;

    @Option(
            names = "--extra-times",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often each extra picture comes in an epoch (${DEFAULT-VALUE}).")
    private int extraTimes;

    @Option(
            names = "--ink",
            split = ",",
            arity = "1..*",
            paramLabel = "DIR|FILE",
            description = "Learn from pen strokes as well: JSONL files, and folders with such files below them.")
    private List<Path> ink = List.of();

    @Option(
            names = "--ink-times",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often each digit of the ink comes in an epoch, drawn anew each time (${DEFAULT-VALUE}).")
    private int inkTimes;

    @Option(
            names = "--tensorboard",
            description = "Write TensorBoard's event files too: tensorboard --logdir MODELS-DIR shows the runs.")
    private boolean tensorboard;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private AugmentationOptions augmentation;

    @Mixin
    private LineOptions lines;

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public TrainingSettings settings() {
        return new TrainingSettings(
                network.architecture(),
                augmentation.augmentation(),
                epochs,
                batchSize,
                rate("--lr", learningRate),
                weightDecay,
                labelSmoothing,
                negativeShare,
                averageDecay,
                validationSize,
                limit,
                Optional.ofNullable(extra),
                extraTimes,
                ink,
                inkTimes,
                lines.settings(),
                tensorboard,
                seed);
    }

    /** A learning rate, or empty for {@code auto}. */
    static OptionalDouble rate(String option, String text) {
        if (text.equals("auto")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is " + text + ", must be a number or auto", e);
        }
    }
}

package dev.digits.training.settings;

import dev.digits.model.network.Architecture;
import dev.digits.training.augment.Augmentation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine;

/**
 * Everything a person can choose about a training run; {@link SettingsTable} has the key, the default and the rule of each.
 *
 * @param architecture sizes of the network
 * @param augmentation how far training images are changed in the first phase
 * @param epochs of the first phase, in which the tile network learns, at least 1
 * @param batchSize digits in a batch; negatives come on top
 * @param learningRate peak of the first phase; empty to find it with a sweep
 * @param weightDecay of AdamW, decoupled
 * @param labelSmoothing share of each target that is spread over all outputs, 0 to below 1
 * @param negativeShare tiles that are no digit, for each digit of a batch
 * @param averageDecay of the exponential moving average of the weights, a step; 0 for none
 * @param validationSize images put aside to choose by; at most a fifth of the images are, with a limit at most a fifth of that
 * @param limit training images learned from at most, beside those put aside; 0 for all
 * @param extra folder of labelled pictures to learn from beside the data set
 * @param extraTimes how often each of them comes in an epoch
 * @param ink files and folders of pen strokes to learn from beside the data set
 * @param inkSource where the ink comes from and its licence, for the model card
 * @param inkTimes how often each digit of the ink comes in an epoch
 * @param lines about the second phase, in which the line network learns
 * @param tensorboard whether TensorBoard's event files are written beside the report
 * @param startFrom version whose weights the networks begin with, or several between commas, whose mean is taken; empty for random ones
 * @param seed of everything random
 */
public record TrainingSettings(
        Architecture architecture,
        Augmentation augmentation,
        int epochs,
        int batchSize,
        OptionalDouble learningRate,
        double weightDecay,
        double labelSmoothing,
        double negativeShare,
        double averageDecay,
        int validationSize,
        int limit,
        Optional<Path> extra,
        int extraTimes,
        List<Path> ink,
        Optional<String> inkSource,
        int inkTimes,
        LineSettings lines,
        boolean tensorboard,
        Optional<String> startFrom,
        long seed) {

    /** Copies the list. */
    public TrainingSettings {
        ink = List.copyOf(ink);
    }

    /**
     * Settings as they would be given on a command line, and the defaults for all others.
     *
     * @param options such as {@code --epochs=3}
     * @throws picocli.CommandLine.ParameterException if one is no setting, or its value breaks its rule
     */
    public static TrainingSettings of(String... options) {
        SettingsOptions settings = new SettingsOptions(Map.of());
        new CommandLine(settings.options()).parseArgs(options);
        return settings.chosen().settings();
    }

    /**
     * Settings by their keys, and the defaults for all others.
     *
     * @param given as they would stand on the command line
     * @throws IllegalArgumentException naming the setting, its value and the rule it breaks
     */
    static TrainingSettings of(Map<String, String> given) {
        return Components.make(TrainingSettings.class, SettingsTable.components(given));
    }

    /** Tiles that are no digit, in each batch. */
    public int negativesPerBatch() {
        return (int) Math.round(batchSize * negativeShare);
    }

    /** Every setting by its option's name, as a settings file may have it; values as JSON has them. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        SettingsTable.ALL.forEach(setting -> setting.json(this).ifPresent(value -> map.put(setting.key(), value)));
        return map;
    }
}

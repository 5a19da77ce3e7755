package dev.digits.training.settings;

import static dev.digits.training.settings.Kind.FLAG;
import static dev.digits.training.settings.Kind.FLOAT;
import static dev.digits.training.settings.Kind.FOLDER;
import static dev.digits.training.settings.Kind.LONG;
import static dev.digits.training.settings.Kind.PATHS;
import static dev.digits.training.settings.Kind.RATE;
import static dev.digits.training.settings.Kind.WHOLE;
import static dev.digits.training.settings.Kind.WHOLES;
import static dev.digits.training.settings.Kind.number;
import static dev.digits.training.settings.Kind.optionalText;
import static dev.digits.training.settings.Rule.any;
import static dev.digits.training.settings.Rule.atLeast;
import static dev.digits.training.settings.Rule.belowOne;
import static dev.digits.training.settings.Rule.noneOrAtLeast;
import static dev.digits.training.settings.Rule.ofItsRecord;
import static dev.digits.training.settings.Rule.rate;
import static dev.digits.training.settings.Rule.share;
import static dev.digits.training.settings.Rule.within;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.Stem;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.augment.Augmentations;
import dev.digits.training.augment.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Every setting of a training run, a line each. From here come the options with their help, the environment variables, the keys of a
 * settings file and of {@code settings.json}, the checks, and the components of {@link TrainingSettings}: a new setting is a line here
 * and the component that its users read.
 */
final class SettingsTable {

    private static final String NO_AUGMENTATION = "no-augmentation";

    /** For the components that nobody can choose. */
    private static final Map<String, Object> FIXED = Map.of(
            "architecture.name", Architecture.DEFAULT.name(),
            "architecture.outputs", Architecture.DEFAULT.outputs(),
            "lines.architecture.stem", LineArchitecture.DEFAULT.stem());

    // spotless:off a table, to be read by columns
    private static final List<Setting<?>> OF_RUN = List.of(
            new Setting<>("epochs", "epochs", WHOLE, 20, within(1, 10_000), "Epochs of the first phase"),
            new Setting<>("batch-size", "batchSize", WHOLE, 128, within(2, 8192), "Digits in a batch"),
            new Setting<>("lr", "learningRate", RATE, OptionalDouble.empty(), rate(), "Peak learning rate of the first phase, or auto to find it"),
            new Setting<>("weight-decay", "weightDecay", number("DECAY"), 0.1, share(), "Weight decay of AdamW"),
            new Setting<>("label-smoothing", "labelSmoothing", number("SHARE"), 0.05, belowOne(), "Share of each target spread over all outputs"),
            new Setting<>("negative-share", "negativeShare", number("SHARE"), 0.28, share(), "Tiles that are no digit, for each digit of a batch"),
            new Setting<>("average-decay", "averageDecay", number("DECAY"), 0.999, belowOne(), "Decay of the weights' moving average, a step; 0 for none"),
            new Setting<>("validation-size", "validationSize", WHOLE, 5000, atLeast(10, "10 or more"), "Training images put aside to choose by, at most a fifth of all; with --limit at most a fifth of that"),
            new Setting<>("limit", "limit", WHOLE, 0, noneOrAtLeast(5, "0 (all) or 5 or more"), "Learn from at most this many training images beside those put aside, 0 for all"),
            new Setting<>("extra", "extra", FOLDER, Optional.empty(), any(), "Learn from labelled pictures as well: PNG files in folders named 0 to 9"),
            new Setting<>("extra-times", "extraTimes", WHOLE, 10, within(1, 1000), "How often each extra picture comes in an epoch"),
            new Setting<>("ink", "ink", PATHS, List.of(), any(), "Learn from pen strokes as well: JSONL files, and folders with such files below them"),
            new Setting<>("ink-source", "inkSource", optionalText("TEXT"), Optional.empty(), any(), "Where the ink comes from and its licence, for the model card"),
            new Setting<>("ink-times", "inkTimes", WHOLE, 2, within(1, 1000), "How often each digit of the ink comes in an epoch, drawn anew each time"),
            new Setting<>("tensorboard", "tensorboard", FLAG, false, any(), "Write TensorBoard's event files too: tensorboard --logdir MODELS-DIR shows the runs"),
            new Setting<>("start-from", "startFrom", optionalText("VERSION,…"), Optional.empty(), any(), "Begin with the weights of this version, or of the bundled one, or with the mean of several, instead of random ones"),
            new Setting<>("seed", "seed", LONG, 1L, any(), "Seed of everything random"));

    private static final List<Setting<?>> OF_TILE_NETWORK = List.of(
            new Setting<>("widths", "architecture.stageWidths", WHOLES, Architecture.DEFAULT.stageWidths(), ofItsRecord(), "Channels of each stage of the network"),
            new Setting<>("blocks", "architecture.blocksPerStage", WHOLE, Architecture.DEFAULT.blocksPerStage(), ofItsRecord(), "Residual blocks in each stage"),
            new Setting<>("stem-kernel", "architecture.stem.kernel", WHOLE, Stem.DEFAULT.kernel(), ofItsRecord(), "Rows and columns of the first convolution's window"),
            new Setting<>("stem-stride", "architecture.stem.stride", WHOLE, Stem.DEFAULT.stride(), ofItsRecord(), "Stride of the first convolution, 1 or 2"),
            new Setting<>("stem-padding", "architecture.stem.padding", WHOLE, Stem.DEFAULT.padding(), ofItsRecord(), "Background added round the tile for the first convolution"),
            new Setting<>("dropout", "architecture.dropout", FLOAT, Architecture.DEFAULT.dropout(), ofItsRecord(), "Share of the pooled features dropped in training"));

    private static final List<Setting<?>> OF_LINES = List.of(
            new Setting<>("line-epochs", "lines.epochs", WHOLE, 10, within(1, 10_000), "Epochs of the second phase"),
            new Setting<>("line-batches", "lines.batches", WHOLE, 1600, within(8, 1_000_000), "Batches of lines in an epoch, all composed anew"),
            new Setting<>("line-batch-size", "lines.batchSize", WHOLE, 64, within(2, 4096), "Lines in a batch"),
            new Setting<>("line-lr", "lines.learningRate", RATE, OptionalDouble.of(3e-3), rate(), "Peak learning rate of the second phase, or auto to find it"),
            new Setting<>("line-weight-decay", "lines.weightDecay", number("DECAY"), 0.05, share(), "Weight decay of AdamW in the second phase"),
            new Setting<>("line-average-decay", "lines.averageDecay", number("DECAY"), 0.998, belowOne(), "Decay of the line network's moving average, a step; 0 for none"),
            new Setting<>("line-validation", "lines.validation", WHOLE, 24, within(8, 10_000), "Batches of lines composed to choose by"),
            new Setting<>("line-widths", "lines.architecture.stageWidths", WHOLES, LineArchitecture.DEFAULT.stageWidths(), ofItsRecord(), "Channels of each stage of the line network"),
            new Setting<>("line-blocks", "lines.architecture.blocksPerStage", WHOLE, LineArchitecture.DEFAULT.blocksPerStage(), ofItsRecord(), "Residual blocks in each stage of the line network"),
            new Setting<>("line-head", "lines.architecture.headWidth", WHOLE, LineArchitecture.DEFAULT.headWidth(), ofItsRecord(), "Channels of the line network's last layers"),
            new Setting<>("line-gate", "lines.architecture.gateWidth", WHOLE, LineArchitecture.DEFAULT.gateWidth(), ofItsRecord(), "Outputs of the first layer of those channels' gate; 0 for no gate"),
            new Setting<>("line-dropout", "lines.architecture.dropout", number("SHARE"), LineArchitecture.DEFAULT.dropout(), ofItsRecord(), "Share of those channels that is dropped in training"));

    private static final Setting<?> WITHOUT_AUGMENTATION =
            new Setting<>(NO_AUGMENTATION, "", FLAG, false, any(), "Train on the images as they are, whatever --augment-… says");
    // spotless:on

    /** In the order of {@code settings.json}. */
    static final List<Setting<?>> ALL = Stream.of(
                    OF_RUN.stream(),
                    OF_TILE_NETWORK.stream(),
                    Augmentations.ranges().stream().map(SettingsTable::ofAugmentation),
                    OF_LINES.stream(),
                    Stream.of(WITHOUT_AUGMENTATION))
            .<Setting<?>>flatMap(settings -> settings)
            .toList();

    private SettingsTable() {}

    static Optional<Setting<?>> find(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /**
     * The components of {@link TrainingSettings}, by path.
     *
     * @param given values by key; the others are at their defaults
     * @throws IllegalArgumentException naming the setting, its value and the rule it breaks
     */
    static Map<String, Object> components(Map<String, String> given) {
        Map<String, Object> components = new HashMap<>(FIXED);
        for (Setting<?> setting : ALL) {
            String text = given.get(setting.key());
            Object value = text == null ? setting.standard() : setting.readChecked(text);
            if (!setting.component().isEmpty()) {
                components.put(setting.component(), value);
            }
        }
        if (Boolean.parseBoolean(given.get(NO_AUGMENTATION))) {
            components.put("augmentation", Augmentation.NONE);
        }
        return components;
    }

    private static Setting<?> ofAugmentation(Range range) {
        return new Setting<>(
                range.option(),
                "augmentation.amounts." + range.name(),
                number(range.unit()),
                range.standard(),
                ofItsRecord(),
                range.description());
    }
}

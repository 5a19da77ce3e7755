package dev.digits.training.settings;

import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.Stem;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Every setting of the line network's training as an option. */
final class LineOptions {

    private static final Stem STEM = LineArchitecture.DEFAULT.stem();

    @Option(names = "--line-epochs", defaultValue = "10", description = "Epochs of the second phase (${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--line-batches",
            defaultValue = "1600",
            description = "Batches of lines in an epoch, all composed anew (${DEFAULT-VALUE}).")
    private int batches;

    @Option(names = "--line-batch-size", defaultValue = "64", description = "Lines in a batch (${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(
            names = "--line-lr",
            defaultValue = "3e-3",
            description = "Peak learning rate of the second phase, or auto to find it (${DEFAULT-VALUE}).")
    private String learningRate;

    @Option(
            names = "--line-weight-decay",
            defaultValue = "0.05",
            description = "Weight decay of AdamW in the second phase (${DEFAULT-VALUE}).")
    private double weightDecay;

    @Option(
            names = "--line-average-decay",
            defaultValue = "0.998",
            description = "Decay of the line network's moving average, a step; 0 for none (${DEFAULT-VALUE}).")
    private double averageDecay;

    @Option(
            names = "--line-validation",
            defaultValue = "24",
            description = "Batches of lines composed to choose by (${DEFAULT-VALUE}).")
    private int validation;

    @Option(
            names = "--line-widths",
            split = ",",
            defaultValue = "32,64,128",
            description = "Channels of each stage of the line network (${DEFAULT-VALUE}).")
    private List<Integer> widths;

    @Option(
            names = "--line-blocks",
            defaultValue = "1",
            description = "Residual blocks in each stage of the line network (${DEFAULT-VALUE}).")
    private int blocks;

    @Option(
            names = "--line-head",
            defaultValue = "192",
            description = "Channels of the line network's last layers (${DEFAULT-VALUE}).")
    private int head;

    @Option(
            names = "--line-dropout",
            defaultValue = "0.15",
            description = "Share of those channels that is dropped in training (${DEFAULT-VALUE}).")
    private double dropout;

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    LineSettings settings() {
        return new LineSettings(
                new LineArchitecture(widths, blocks, STEM, head, dropout),
                epochs,
                batches,
                batchSize,
                SettingsOptions.rate("--line-lr", learningRate),
                weightDecay,
                averageDecay,
                validation);
    }

    /** Adds every setting by its option's name, as a settings file may have it. */
    static void addTo(Map<String, Object> map, LineSettings lines) {
        map.put("line-epochs", lines.epochs());
        map.put("line-batches", lines.batches());
        map.put("line-batch-size", lines.batchSize());
        map.put("line-lr", lines.learningRate().isPresent() ? lines.learningRate().getAsDouble() : "auto");
        map.put("line-weight-decay", lines.weightDecay());
        map.put("line-average-decay", lines.averageDecay());
        map.put("line-validation", lines.validation());
        map.put("line-widths", lines.architecture().stageWidths());
        map.put("line-blocks", lines.architecture().blocksPerStage());
        map.put("line-head", lines.architecture().headWidth());
        map.put("line-dropout", lines.architecture().dropout());
    }
}

package dev.digits.training.settings;

import dev.digits.training.network.AdamW;
import dev.digits.model.network.Architecture;
import dev.digits.training.augment.Augmentation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything a person can choose about a training run.
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
 * @param validationSize images put aside to choose by; at most a fifth of the images are
 * @param limit training images used at most, 0 for all
 * @param extra folder of labelled pictures to learn from beside the data set
 * @param extraTimes how often each of them comes in an epoch
 * @param ink files and folders of pen strokes to learn from beside the data set
 * @param inkTimes how often each digit of the ink comes in an epoch
 * @param lines about the second phase, in which the line network learns
 * @param tensorboard whether TensorBoard's event files are written beside the report
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
        int inkTimes,
        LineSettings lines,
        boolean tensorboard,
        long seed) {

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public TrainingSettings {
        require(epochs >= 1 && epochs <= 10_000, "epochs", epochs, "1 to 10000");
        require(batchSize >= 2 && batchSize <= 8192, "batch-size", batchSize, "2 to 8192");
        require(
                learningRate.isEmpty() || (learningRate.getAsDouble() > 0 && learningRate.getAsDouble() <= 10),
                "lr",
                learningRate.isPresent() ? learningRate.getAsDouble() : "auto",
                "above 0 and at most 10, or auto");
        require(weightDecay >= 0 && weightDecay <= 1, "weight-decay", weightDecay, "0 to 1");
        require(labelSmoothing >= 0 && labelSmoothing < 1, "label-smoothing", labelSmoothing, "0 to below 1");
        require(negativeShare >= 0 && negativeShare <= 1, "negative-share", negativeShare, "0 to 1");
        require(averageDecay >= 0 && averageDecay < 1, "average-decay", averageDecay, "0 to below 1");
        require(validationSize >= 10, "validation-size", validationSize, "10 or more");
        require(limit >= 0, "limit", limit, "0 (all) or more");
        require(extraTimes >= 1 && extraTimes <= 1000, "extra-times", extraTimes, "1 to 1000");
        ink = List.copyOf(ink);
        require(inkTimes >= 1 && inkTimes <= 1000, "ink-times", inkTimes, "1 to 1000");
    }

    /** Tiles that are no digit, in each batch. */
    public int negativesPerBatch() {
        return (int) Math.round(batchSize * negativeShare);
    }

    /** Every setting by its option's name, as a settings file may have it; values as JSON has them. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("epochs", epochs);
        map.put("batch-size", batchSize);
        map.put("lr", learningRate.isPresent() ? learningRate.getAsDouble() : "auto");
        map.put("weight-decay", weightDecay);
        map.put("label-smoothing", labelSmoothing);
        map.put("negative-share", negativeShare);
        map.put("average-decay", averageDecay);
        map.put("validation-size", validationSize);
        map.put("limit", limit);
        extra.ifPresent(folder -> map.put("extra", folder.toString()));
        map.put("extra-times", extraTimes);
        if (!ink.isEmpty()) {
            map.put("ink", ink.stream().map(Path::toString).toList());
        }
        map.put("ink-times", inkTimes);
        map.put("tensorboard", tensorboard);
        map.put("seed", seed);
        map.put("widths", architecture.stageWidths());
        map.put("blocks", architecture.blocksPerStage());
        map.put("stem-kernel", architecture.stem().kernel());
        map.put("stem-stride", architecture.stem().stride());
        map.put("stem-padding", architecture.stem().padding());
        map.put("dropout", architecture.dropout());
        map.put("augment-probability", augmentation.probability());
        map.put("augment-rotation", augmentation.rotation());
        map.put("augment-zoom", augmentation.zoom());
        map.put("augment-shear", augmentation.shear());
        map.put("augment-warp", augmentation.warp());
        map.put("augment-shift", augmentation.shift());
        map.put("augment-elastic", augmentation.elastic());
        map.put("augment-contrast", augmentation.contrast());
        map.put("augment-pen", augmentation.penProbability());
        LineOptions.addTo(map, lines);
        return map;
    }

    static void require(boolean holds, String setting, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("--" + setting + " is " + value + ", must be " + rule);
        }
    }
}

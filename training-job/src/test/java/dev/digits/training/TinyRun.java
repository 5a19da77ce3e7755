package dev.digits.training;

import dev.digits.training.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Options of runs that take seconds. */
public final class TinyRun {

    /** Sizes of a second phase whose epochs take less than a second: 16 lines each, and as many to choose by. */
    public static final List<String> LINES = List.of(
            "--line-batches=8",
            "--line-batch-size=2",
            "--line-validation=8",
            "--line-widths=8,16,32",
            "--line-head=32");

    private TinyRun() {}

    /** These options, and those of {@link #LINES}. */
    public static String[] options(String... others) {
        List<String> options = new ArrayList<>(LINES);
        options.addAll(Arrays.asList(others));
        return options.toArray(String[]::new);
    }

    /** Settings of these options, and those of {@link #LINES}. */
    public static TrainingSettings settings(String... others) {
        return TrainingSettings.of(options(others));
    }
}

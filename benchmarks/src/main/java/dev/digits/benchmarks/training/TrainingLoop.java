package dev.digits.benchmarks.training;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.job.SpeedTrial;
import dev.digits.training.job.SpeedTrial.Way;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Compares the loop of training with its bare core, forward, backward and optimizer, on the same network in one process.
 * The ways take turns of a few steps, so that what else the machine does meets all of them; a ratio is the median over
 * the rounds.
 */
public final class TrainingLoop {

    private static final int ROUNDS = 15;

    /** Nine batches a turn. */
    private static final String[] SLICE = {"--limit=1200", "--validation-size=10"};

    private TrainingLoop() {}

    /**
     * Measures and prints.
     *
     * @param arguments folder of the data set, then options as {@code train} takes them
     */
    public static void main(String[] arguments) throws DatasetException, InterruptedException {
        Path dataDir = Path.of(arguments.length > 0 ? arguments[0] : "mnist_data");
        String[] options = arguments.length > 1 ? Arrays.copyOfRange(arguments, 1, arguments.length) : SLICE;
        Map<Way, List<Turn>> turns = new EnumMap<>(Way.class);
        try (SpeedTrial trial = new SpeedTrial(dataDir, options)) {
            for (Way way : Way.values()) {
                turns.put(way, new ArrayList<>());
                Turn.of(trial, way);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : Way.values()) {
                    turns.get(way).add(Turn.of(trial, way));
                }
            }
        }
        print(turns);
    }

    private static void print(Map<Way, List<Turn>> turns) {
        PrintStream out = System.out;
        out.printf("%-28s %10s %14s%n", "median of " + ROUNDS + " rounds", "tiles/s", "tiles/CPU s");
        turns.forEach((way, list) -> out.printf(
                Locale.ROOT,
                "%-28s %10.0f %14.0f%n",
                way,
                median(list.stream().mapToDouble(Turn::tilesPerSecond).toArray()),
                median(list.stream().mapToDouble(Turn::tilesPerCpuSecond).toArray())));
        print(turns, "loop over bare core", Way.LOOP, Way.BARE);
    }

    private static void print(Map<Way, List<Turn>> turns, String name, Way way, Way other) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.1f%% %13.1f%%%n",
                name,
                100 * ratio(turns.get(way), turns.get(other), Turn::tilesPerSecond),
                100 * ratio(turns.get(way), turns.get(other), Turn::tilesPerCpuSecond));
    }

    private static double ratio(List<Turn> turns, List<Turn> others, ToDoubleFunction<Turn> speed) {
        double[] ratios = new double[turns.size()];
        Arrays.setAll(ratios, i -> speed.applyAsDouble(turns.get(i)) / speed.applyAsDouble(others.get(i)));
        return median(ratios);
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

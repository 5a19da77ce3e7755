package dev.digits.training.job;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.NamedParameters;
import dev.digits.model.network.TileNetwork;
import dev.digits.segmentation.Strip;
import dev.digits.training.run.Lessons;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.StartVersions;
import dev.digits.training.schedule.LrSweep;
import dev.digits.training.settings.ChosenSettings;
import dev.digits.training.settings.GivenSetting;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TrainingSets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says what a run would do, for {@code --dry-run}. */
public final class TrainingPlan {

    private final ChosenSettings chosen;
    private final TrainingSettings settings;
    private final TrainingSets sets;
    private final Curriculum curriculum;
    private final StartVersions start;
    private final PrintWriter out;

    public TrainingPlan(ChosenSettings chosen, TrainingSets sets, StartingPoint start, PrintWriter out) {
        this.chosen = chosen;
        this.settings = chosen.settings();
        this.sets = sets;
        this.curriculum = Curriculum.of(settings, sets, start);
        this.start = start.versions();
        this.out = out;
    }

    /** Prints the plan; the time takes some seconds to measure. */
    public void print(Path dataDir, Path modelsDir) throws InterruptedException {
        networks();
        data(dataDir);
        epochs();
        line("settings", given());
        line("into", "a new version in %s", modelsDir);
        time();
        start.warnings(settings, RunPlan.checksums(sets.dataset())).forEach(out::println);
    }

    private void networks() {
        Architecture tiles = settings.architecture();
        LineArchitecture lines = settings.lines().architecture();
        Block ofTiles = TileNetwork.create(tiles);
        Block ofLines = LineNetwork.create(lines);
        network("tiles", ofTiles, new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE), tiles.stageWidths());
        network("lines", ofLines, new Shape(1, 1, Strip.HEIGHT, Strip.WIDTH_STEP), lines.stageWidths());
    }

    private void network(String name, Block network, Shape input, List<Integer> widths) {
        Map<String, Long> parts = weightsByPart(network, input);
        long all = parts.values().stream().mapToLong(Long::longValue).sum();
        line("network", "%s, %,d weights, stages of %s channels", name, all, widths);
        parts.forEach((part, weights) -> line("", "%-9s %,9d", part, weights));
    }

    /** Trained weights of each part, in the order of the forward pass. */
    private static Map<String, Long> weightsByPart(Block network, Shape input) {
        Map<String, Long> parts = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            network.initialize(manager, DataType.FLOAT32, input);
            NamedParameters.of(network).forEach((name, parameter) -> {
                if (parameter.requiresGradient()) {
                    parts.merge(part(name), parameter.getArray().size(), Long::sum);
                }
            });
        }
        return parts;
    }

    private static String part(String parameter) {
        String[] levels = parameter.split("\\.", -1);
        return levels[0].equals("stages") ? "stage " + (Integer.parseInt(levels[1]) + 1) : levels[0];
    }

    private void data(Path dataDir) {
        line(
                "data",
                "%s: %,d images to learn from, %,d to choose by, %s",
                dataDir,
                sets.split().training().size() - extraTimes(),
                sets.split().validation().size(),
                sets.dataset()
                        .test()
                        .map(test -> String.format(Locale.ROOT, "%,d to measure with", test.size()))
                        .orElse("no test set"));
        sets.extra()
                .ifPresent(extra -> line(
                        "extra",
                        "%s: %,d pictures, %d times an epoch",
                        settings.extra().orElseThrow(),
                        extra.images().size(),
                        settings.extraTimes()));
        if (!settings.ink().isEmpty()) {
            line(
                    "ink",
                    "%,d digits, %d times an epoch, and %,d letters and signs to learn from, %,d digits to choose by",
                    sets.ink().training().digits().size(),
                    settings.inkTimes(),
                    sets.ink().training().negatives().size(),
                    sets.ink().validation().digits().size());
        }
    }

    private int extraTimes() {
        return sets.extra().map(extra -> extra.images().size()).orElse(0) * settings.extraTimes();
    }

    private void epochs() {
        line(
                "phase 1",
                "%d epochs of tiles, each of %d batches of %d digits and %d others",
                settings.epochs(),
                curriculum.tiles().batches(),
                settings.batchSize(),
                settings.negativesPerBatch());
        line("", "lr %s", rate(settings.learningRate(), "lr"));
        line(
                "phase 2",
                "%d epochs of lines, each of %d batches of %d",
                settings.lines().epochs(),
                curriculum.lines().batches(),
                settings.lines().batchSize());
        line("", "lr %s", rate(settings.lines().learningRate(), "line-lr"));
    }

    private String rate(OptionalDouble rate, String key) {
        return rate.isPresent()
                ? rate.getAsDouble() + " (" + origin(key) + ")"
                : "to be found with a sweep of at most " + LrSweep.STEPS + " batches";
    }

    private String origin(String key) {
        GivenSetting given = chosen.given().get(key);
        return given == null ? "default" : given.origin();
    }

    private String given() {
        String all = chosen.given().values().stream()
                .map(setting -> setting.key() + "=" + setting.value() + " (" + setting.origin() + ")")
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "all at their defaults" : all + "; the others at their defaults";
    }

    private void time() throws InterruptedException {
        double tiles = time("tiles", curriculum.tiles());
        double lines = time("lines", curriculum.lines());
        line("time", "%s in all", duration(tiles + lines));
    }

    private double time(String phase, Lessons lessons) throws InterruptedException {
        StepTiming timing = StepTiming.measure(lessons);
        double epoch = timing.epoch(lessons.batches());
        line(
                "time",
                "%s: about %s an epoch, %s (%d batches measured just now, %.3f s each)",
                phase,
                duration(epoch),
                duration(epoch * lessons.epochs()),
                timing.batches(),
                timing.secondsPerBatch());
        return epoch * lessons.epochs();
    }

    private static String duration(double seconds) {
        return seconds < 100
                ? String.format(Locale.ROOT, "%.0f seconds", Math.max(1, seconds))
                : String.format(Locale.ROOT, "%.1f minutes", seconds / 60);
    }

    private void line(String name, String format, Object... values) {
        String text = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        out.println(String.format(Locale.ROOT, "%-9s %s", name, text).stripTrailing());
        out.flush();
    }
}

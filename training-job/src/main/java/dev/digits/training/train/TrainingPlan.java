package dev.digits.training.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.NamedParameters;
import dev.digits.model.network.Stem;
import dev.digits.model.network.TileNetwork;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a run would do, for {@code --dry-run}. */
final class TrainingPlan {

    private final ChosenSettings chosen;
    private final TrainingSettings settings;
    private final TrainingSets sets;
    private final PrintWriter out;

    TrainingPlan(ChosenSettings chosen, TrainingSets sets, PrintWriter out) {
        this.chosen = chosen;
        this.settings = chosen.settings();
        this.sets = sets;
        this.out = out;
    }

    /** Prints the plan; the time takes some seconds to measure. */
    void print(Path dataDir, Path modelsDir) throws InterruptedException {
        network();
        data(dataDir);
        epochs();
        line("settings", given());
        line("into", "a new version in %s", modelsDir);
        time();
    }

    private void network() {
        Architecture sizes = settings.architecture();
        Map<String, Long> parts = weightsByPart(sizes);
        long all = parts.values().stream().mapToLong(Long::longValue).sum();
        Stem stem = sizes.stem();
        line("network", "%s, %,d weights", sizes.name(), all);
        parts.forEach((part, weights) -> line("", "%-9s %,9d %s", part, weights, describe(part, sizes, stem)));
    }

    private static String describe(String part, Architecture sizes, Stem stem) {
        if (part.equals("stem")) {
            return String.format(
                    Locale.ROOT,
                    "%dx%d, stride %d, padding %d",
                    stem.kernel(),
                    stem.kernel(),
                    stem.stride(),
                    stem.padding());
        }
        if (part.startsWith("stage ")) {
            int width = sizes.stageWidths().get(Integer.parseInt(part.substring("stage ".length())) - 1);
            return width + " channels, " + sizes.blocksPerStage()
                    + (sizes.blocksPerStage() == 1 ? " block" : " blocks");
        }
        return sizes.outputs() + " outputs, dropout " + sizes.dropout();
    }

    /** Trained weights of the stem, of each stage and of the head, in the order of the forward pass. */
    private static Map<String, Long> weightsByPart(Architecture sizes) {
        Map<String, Long> parts = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Block network = TileNetwork.create(sizes);
            network.initialize(
                    manager, DataType.FLOAT32, new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE));
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
                "epochs",
                "%d one-cycle, then %d fine-tune, each of %d batches of %d digits and %d others",
                settings.epochs(),
                settings.fineTuneEpochs(),
                batches(),
                settings.batchSize(),
                settings.negativesPerBatch());
        if (settings.learningRate().isPresent()) {
            line("lr", "%s (%s)", settings.learningRate().getAsDouble(), origin("lr"));
        } else {
            line("lr", "to be found with a sweep of at most 100 batches");
        }
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
        StepTiming timing = StepTiming.measure(settings, sets);
        double epoch = timing.epoch(batches());
        line(
                "time",
                "about %s an epoch, %s in all (%d batches measured just now, %.3f s each)",
                duration(epoch),
                duration(epoch * (settings.epochs() + settings.fineTuneEpochs())),
                timing.batches(),
                timing.secondsPerBatch());
    }

    private static String duration(double seconds) {
        return seconds < 100
                ? String.format(Locale.ROOT, "%.0f seconds", Math.max(1, seconds))
                : String.format(Locale.ROOT, "%.1f minutes", seconds / 60);
    }

    private int batches() {
        return sets.batches(settings).batches();
    }

    private void line(String name, String format, Object... values) {
        String text = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        out.println(String.format(Locale.ROOT, "%-9s %s", name, text).stripTrailing());
        out.flush();
    }
}

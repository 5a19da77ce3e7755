package dev.digits.training.train;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.schedule.ShortSweepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: from a data folder to a new version in the model store. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the network and publishes it as a new version.",
            "Two phases: --epochs with one cycle of the learning rate, then --fine-tune-epochs with a second, lower cycle and"
                    + " gentler augmentation."
        })
public final class TrainCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsSources sources;

    @Option(
            names = "--data-dir",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "Folder with the training and test set (${DEFAULT-VALUE}).")
    private Path dataDir;

    @Option(
            names = "--models-dir",
            defaultValue = "${env:DIGITS_MODELS_DIR:-models}",
            description = "The model store (${DEFAULT-VALUE}).")
    private Path modelsDir;

    @Option(names = "--dry-run", description = "Say what would be done and how long it would take, and change nothing.")
    private boolean dryRun;

    /** As a person runs it. */
    public TrainCommand() {
        this(System.getenv());
    }

    /** @param environment variables by name, among which settings are looked for */
    TrainCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Runs the command.
     *
     * @return 0 when a version was published or nothing was to be done, else 1
     */
    @Override
    public Integer call() throws IOException, InterruptedException {
        ChosenSettings chosen = sources.choose(environment);
        try {
            TrainingSets sets = TrainingSets.load(dataDir, chosen.settings());
            if (dryRun) {
                new TrainingPlan(chosen, sets, spec.commandLine().getOut()).print(dataDir, modelsDir);
                return 0;
            }
            return train(chosen.settings(), sets);
        } catch (DatasetException | DivergedException | ShortSweepException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private int train(TrainingSettings settings, TrainingSets sets) throws IOException, InterruptedException {
        ModelStore store = new ModelStore(modelsDir);
        int epochs = settings.epochs() + settings.fineTuneEpochs();
        Progress progress = new Progress(spec.commandLine().getOut(), Terminal.isAttached(), epochs);
        try (StopSignal stop = new StopSignal()) {
            RunFolder folder = RunFolder.create(store.runs(), settings);
            progress.say("run " + folder.path());
            TrainingRun run = new TrainingRun(settings, sets.split(), folder, progress, stop);
            Optional<TrainedNetwork> trained = run.run();
            if (trained.isEmpty()) {
                spec.commandLine().getErr().println("stopped before the end of the first epoch; nothing to publish");
                return FAILED;
            }
            VersionPublisher publisher = new VersionPublisher(store, settings, sets.dataset());
            StoredVersion.Valid version = publisher.publish(trained.get(), run.validation(), folder.metrics());
            progress.say("published " + version.version() + summary(version.manifest()));
            return 0;
        }
    }

    private static String summary(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        for (String set : List.of(Manifest.VALIDATION, Manifest.TEST)) {
            manifest.metric(set, Manifest.ACCURACY)
                    .ifPresent(accuracy ->
                            text.append(String.format(Locale.ROOT, " %s_accuracy=%.2f%%", set, 100 * accuracy)));
        }
        return text.toString();
    }
}

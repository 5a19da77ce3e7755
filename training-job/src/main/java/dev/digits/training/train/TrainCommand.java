package dev.digits.training.train;

import dev.digits.model.network.Architecture;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.dataset.MnistFolder;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.schedule.ShortSweepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: from a data folder to a new version in the model store. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains the network and publishes it as a new version.")
public final class TrainCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

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

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    /**
     * Runs the command.
     *
     * @return 0 when a version was published or nothing was to be done, else 1
     */
    @Override
    public Integer call() throws IOException, InterruptedException {
        TrainingSettings settings = settings();
        try {
            DigitDataset dataset = MnistFolder.load(dataDir);
            StratifiedSplit split = TrainingImages.split(dataset.training(), settings);
            return dryRun ? plan(settings, split) : train(settings, dataset, split);
        } catch (DatasetException | DivergedException | ShortSweepException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private TrainingSettings settings() {
        try {
            return options.settings();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int plan(TrainingSettings settings, StratifiedSplit split) {
        Architecture sizes = settings.architecture();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "would train %s, stages %s, %d blocks each, stem stride %d%n"
                                + "on %d images, choosing on %d, %d + %d epochs of %d steps, into %s%n",
                        sizes.name(),
                        sizes.stageWidths(),
                        sizes.blocksPerStage(),
                        sizes.stem().stride(),
                        split.training().size(),
                        split.validation().size(),
                        settings.epochs(),
                        settings.fineTuneEpochs(),
                        Math.max(1, split.training().size() / settings.batchSize()),
                        modelsDir);
        return 0;
    }

    private int train(TrainingSettings settings, DigitDataset dataset, StratifiedSplit split)
            throws IOException, InterruptedException {
        ModelStore store = new ModelStore(modelsDir);
        int epochs = settings.epochs() + settings.fineTuneEpochs();
        Progress progress = new Progress(spec.commandLine().getOut(), Terminal.isAttached(), epochs);
        try (StopSignal stop = new StopSignal()) {
            RunFolder folder = RunFolder.create(store.runs(), settings);
            progress.say("run " + folder.path());
            TrainingRun run = new TrainingRun(settings, split, folder, progress, stop);
            Optional<TrainedNetwork> trained = run.run();
            if (trained.isEmpty()) {
                spec.commandLine().getErr().println("stopped before the end of the first epoch; nothing to publish");
                return FAILED;
            }
            VersionPublisher publisher = new VersionPublisher(store, settings, dataset);
            StoredVersion.Valid version = publisher.publish(trained.get(), run.validation(), folder.metrics());
            progress.say("published " + version.version() + summary(version.manifest()));
            return 0;
        }
    }

    private static String summary(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        manifest.metrics()
                .forEach((set, numbers) -> text.append(
                        String.format(Locale.ROOT, " %s_accuracy=%.2f%%", set, 100 * numbers.get(Manifest.ACCURACY))));
        return text.toString();
    }
}

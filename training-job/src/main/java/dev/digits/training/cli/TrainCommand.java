package dev.digits.training.cli;

import dev.digits.model.store.ModelStore;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.job.CannotStartException;
import dev.digits.training.job.StartingPoint;
import dev.digits.training.job.StoreLimit;
import dev.digits.training.job.TrainingJob;
import dev.digits.training.job.TrainingPlan;
import dev.digits.training.run.CannotResumeException;
import dev.digits.training.run.DivergedException;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.UnfinishedRuns;
import dev.digits.training.schedule.ShortSweepException;
import dev.digits.training.settings.ChosenSettings;
import dev.digits.training.settings.SettingsOptions;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TrainingSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
        description = {
            "Trains the network and publishes it as a new version.",
            "Two phases with one cycle of the learning rate each: --epochs in which the tile network learns digits, then"
                    + " --line-epochs in which the line network learns lines that are composed of them."
        })
public final class TrainCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final CommandSpec options;

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

    @Option(
            names = "--resume",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "RUN",
            description =
                    "Go on with an unfinished run, the newest unless named, with the settings that it began with.")
    private String resume;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description =
                    "The run of this name: begin it, or go on with it when it was begun and is not finished. For what"
                            + " starts a command again by itself.")
    private Optional<String> named = Optional.empty();

    @Option(names = "--activate", description = "Serve the new version even if it reads worse than the one in service.")
    private boolean activate;

    @Option(names = "--dry-run", description = "Say what would be done and how long it would take, and change nothing.")
    private boolean dryRun;

    /** As a person runs it. */
    public TrainCommand() {
        this(System.getenv());
    }

    /** @param environment variables by name, among which settings are looked for */
    public TrainCommand(Map<String, String> environment) {
        this.settings = new SettingsOptions(environment);
        this.options = settings.options();
    }

    /**
     * Runs the command.
     *
     * @return 0 when a version was published or nothing was to be done, else 1
     */
    @Override
    public Integer call() throws IOException, InterruptedException {
        ChosenSettings chosen = settings.chosen();
        try {
            if (resume != null) {
                requireNothingButResume();
                return resume(chosen, Optional.of(resume).filter(run -> !run.isEmpty()));
            }
            if (!dryRun && named.isPresent() && runs().contains(named.get())) {
                return resume(chosen, named);
            }
            requireThatAStoreTakes(chosen.settings());
            TrainingSets sets = TrainingSets.load(dataDir, chosen.settings());
            if (dryRun) {
                StartingPoint start = StartingPoint.of(chosen.settings(), new ModelStore(modelsDir));
                new TrainingPlan(chosen, sets, start, spec.commandLine().getOut()).print(dataDir, modelsDir);
                return 0;
            }
            return begin(chosen.settings(), sets);
        } catch (CannotResumeException
                | CannotStartException
                | DatasetException
                | DivergedException
                | ShortSweepException e) {
            return failed(e.getMessage());
        }
    }

    private void requireNothingButResume() {
        if (dryRun) {
            throw new ParameterException(spec.commandLine(), "--dry-run tells of a new run; leave out --resume");
        }
        if (named.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--run and --resume both name a run; leave one out");
        }
    }

    /** A run takes hours; what cannot be published is said before. */
    private void requireThatAStoreTakes(TrainingSettings settings) {
        StoreLimit.exceeded(settings).ifPresent(reason -> {
            throw new ParameterException(spec.commandLine(), reason);
        });
    }

    private int begin(TrainingSettings settings, TrainingSets sets)
            throws IOException, InterruptedException, CannotResumeException, CannotStartException {
        StartingPoint start = StartingPoint.of(settings, new ModelStore(modelsDir));
        RunPlan plan = RunPlan.of(settings, sets.dataset(), start.versions());
        try (RunFolder folder = named.isPresent() ? runs().begin(plan, named.get()) : runs().begin(plan)) {
            return job(sets).run(folder, activate).isPresent() ? 0 : stopped();
        }
    }

    private int resume(ChosenSettings chosen, Optional<String> run)
            throws IOException, InterruptedException, CannotResumeException, CannotStartException, DatasetException {
        try (RunFolder folder = runs().resume(run)) {
            RunPlan plan = folder.plan();
            Optional<String> contradiction = plan.contradiction(chosen);
            if (contradiction.isPresent()) {
                throw new ParameterException(spec.commandLine(), contradiction.get());
            }
            boolean published = job(TrainingSets.load(dataDir, plan.settings()))
                    .run(folder, activate)
                    .isPresent();
            return published ? 0 : stopped();
        }
    }

    private TrainingJob job(TrainingSets sets) {
        return new TrainingJob(
                new ModelStore(modelsDir), sets, spec.commandLine().getOut());
    }

    private int stopped() {
        return failed("stopped before the line network finished an epoch; nothing to publish, train --resume goes on");
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + reason);
        return FAILED;
    }

    private UnfinishedRuns runs() {
        return new UnfinishedRuns(new ModelStore(modelsDir).runs());
    }
}

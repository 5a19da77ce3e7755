package dev.digits.training.train;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.join.CannotJoinException;
import dev.digits.training.schedule.ShortSweepException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(
            names = "--resume",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "RUN",
            description =
                    "Go on with an unfinished run, the newest unless named, with the settings that it began with.")
    private String resume;

    @Option(
            names = "--networks",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Train so many networks after each other, with the seed and those that follow it, and join them into"
                            + " one version, which reads better and is slower (${DEFAULT-VALUE}).")
    private int networks;

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
        if (networks < 1) {
            throw new ParameterException(spec.commandLine(), "--networks is " + networks + ", must be 1 or more");
        }
        try {
            if (resume != null) {
                return resume(chosen);
            }
            TrainingSets sets = TrainingSets.load(dataDir, chosen.settings());
            if (dryRun) {
                new TrainingPlan(chosen, sets, networks, spec.commandLine().getOut()).print(dataDir, modelsDir);
                return 0;
            }
            return begin(chosen.settings(), sets);
        } catch (CannotResumeException
                | DatasetException
                | DivergedException
                | ShortSweepException
                | CannotJoinException
                | DamagedModelException e) {
            return failed(e.getMessage());
        }
    }

    private int begin(TrainingSettings settings, TrainingSets sets)
            throws IOException, InterruptedException, CannotResumeException, DatasetException, DamagedModelException,
                    CannotJoinException {
        List<ModelFiles> versions = new ArrayList<>();
        for (int network = 0; network < networks; network++) {
            TrainingSettings own = settings.withSeed(settings.seed() + network);
            TrainingSets ownSets = network == 0 ? sets : TrainingSets.load(dataDir, own);
            try (RunFolder folder = runs().begin(RunPlan.of(own, ownSets.dataset()))) {
                Optional<StoredVersion.Valid> version = job(ownSets).run(folder);
                if (version.isEmpty()) {
                    return stopped();
                }
                if (networks > 1 && !TrainingJob.isWhole(version.get().manifest(), own)) {
                    return stopped(network);
                }
                versions.add(version.get().files());
            }
        }
        if (networks > 1) {
            StoredVersion.Valid joined = new JoinJob(new ModelStore(modelsDir), sets.dataset()).join(versions);
            PrintWriter out = spec.commandLine().getOut();
            out.println("published " + joined.version() + TrainingJob.summary(joined.manifest()) + ", of " + networks
                    + " networks");
            out.flush();
        }
        return 0;
    }

    private int resume(ChosenSettings chosen)
            throws IOException, InterruptedException, CannotResumeException, DatasetException {
        if (dryRun) {
            throw new ParameterException(spec.commandLine(), "--dry-run tells of a new run; leave out --resume");
        }
        if (networks > 1) {
            throw new ParameterException(spec.commandLine(), "--resume goes on with one run; leave out --networks");
        }
        try (RunFolder folder = runs().resume(Optional.of(resume).filter(run -> !run.isEmpty()))) {
            RunPlan plan = folder.plan();
            Optional<String> contradiction = plan.contradiction(chosen);
            if (contradiction.isPresent()) {
                throw new ParameterException(spec.commandLine(), contradiction.get());
            }
            boolean published =
                    job(TrainingSets.load(dataDir, plan.settings())).run(folder).isPresent();
            return published ? 0 : stopped();
        }
    }

    private TrainingJob job(TrainingSets sets) {
        return new TrainingJob(
                new ModelStore(modelsDir), sets, spec.commandLine().getOut());
    }

    private int stopped() {
        return failed("stopped before the end of the first epoch; nothing to publish, train --resume goes on");
    }

    private int stopped(int network) {
        return failed("stopped in network " + (network + 1) + " of " + networks
                + "; train --resume goes on with it, models join joins it with others");
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + reason);
        return FAILED;
    }

    private UnfinishedRuns runs() {
        return new UnfinishedRuns(new ModelStore(modelsDir).runs());
    }
}

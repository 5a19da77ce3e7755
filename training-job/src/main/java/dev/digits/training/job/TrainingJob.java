package dev.digits.training.job;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.publish.TrainedReader;
import dev.digits.training.publish.VersionPublisher;
import dev.digits.training.run.CannotResumeException;
import dev.digits.training.run.Lessons;
import dev.digits.training.run.PhaseRun;
import dev.digits.training.run.Progress;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.RunMetrics;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.StopSignal;
import dev.digits.training.run.Terminal;
import dev.digits.training.run.TrainedNetwork;
import dev.digits.training.run.UnfinishedRuns;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TrainingSets;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * A run from its begin, or from where it was, to a version in the store: the tile network's phase, then the line network's. A signal to
 * stop ends it early: when the line network has finished an epoch, the best weights so far become a version, and the run stays to be
 * resumed.
 */
public final class TrainingJob {

    private final ModelStore store;
    private final TrainingSets sets;
    private final PrintWriter out;

    /** @param out takes a line for each thing that happens */
    public TrainingJob(ModelStore store, TrainingSets sets, PrintWriter out) {
        this.store = store;
        this.sets = sets;
        this.out = out;
    }

    /**
     * Trains and publishes.
     *
     * @param activate whether the version is to be served whatever it reads
     * @return empty if it was stopped before there was anything to publish
     * @throws CannotResumeException if the data are not those that the run began with
     * @throws CannotStartException if a phase is to begin with weights that are not there
     */
    public Optional<StoredVersion.Valid> run(RunFolder folder, boolean activate)
            throws IOException, InterruptedException, CannotResumeException, CannotStartException {
        RunPlan plan = folder.plan();
        plan.requireSame(sets.dataset());
        plan.applyThreads();
        Progress progress = new Progress(out, Terminal.isAttached());
        try (StopSignal stop = new StopSignal(progress::say)) {
            progress.say("run " + folder.path());
            StartingPoint start = StartingPoint.of(folder, store);
            plan.warning().ifPresent(progress::say);
            start.versions().warnings(plan.settings(), plan.datasets()).forEach(progress::say);
            Curriculum curriculum = Curriculum.of(plan.settings(), sets, start);
            Optional<TrainedNetwork> tiles = phase(curriculum.tiles(), folder, progress, stop);
            Optional<TrainedNetwork> lines =
                    stop.requested() ? Optional.empty() : phase(curriculum.lines(), folder, progress, stop);
            if (tiles.isEmpty() || lines.isEmpty()) {
                return Optional.empty();
            }
            TrainedReader trained = new TrainedReader(tiles.get(), lines.get());
            return Optional.of(publish(folder, trained, curriculum, start, activate, progress));
        }
    }

    private static Optional<TrainedNetwork> phase(Lessons lessons, RunFolder folder, Progress progress, StopSignal stop)
            throws IOException, InterruptedException, CannotResumeException {
        return new PhaseRun(lessons, folder.plan().settings().seed(), folder, progress, stop::requested).run();
    }

    private StoredVersion.Valid publish(
            RunFolder folder,
            TrainedReader trained,
            Curriculum curriculum,
            StartingPoint start,
            boolean activate,
            Progress progress)
            throws IOException {
        progress.say("fitting the decoder, measuring");
        VersionPublisher publisher = new VersionPublisher(store, folder.plan(), sets.dataset(), start.versions());
        VersionPublisher.Validation validation = new VersionPublisher.Validation(
                curriculum.tiles().validation(),
                curriculum.lines().read(trained.lines().weights())::loss,
                curriculum.learning(),
                curriculum.choosing(),
                curriculum.lines().validationLines());
        try (VersionInService serving = VersionInService.of(store, activate, progress)) {
            StoredVersion.Valid version = publisher.publish(trained, validation, folder.metrics());
            progress.say("published " + version.version() + summary(version.manifest()));
            serving.decide(version, curriculum);
            end(folder, trained, progress);
            return version;
        }
    }

    private void end(RunFolder folder, TrainedReader trained, Progress progress) throws IOException {
        TrainingSettings settings = folder.plan().settings();
        int finished = trained.lines().epochs().size();
        int planned = settings.lines().epochs();
        if (finished == planned) {
            new UnfinishedRuns(store.runs()).finish(folder);
        } else {
            progress.say(
                    "stopped after epoch " + finished + " of " + planned + " of the lines; train --resume goes on");
        }
    }

    /** The accuracies of a new version, to stand behind its name. */
    static String summary(Manifest manifest) {
        return share(manifest, "lines_read", RunMetrics.LINE_VALIDATION)
                + share(manifest, "validation_accuracy", Manifest.VALIDATION)
                + share(manifest, "test_accuracy", Manifest.TEST);
    }

    private static String share(Manifest manifest, String name, String set) {
        return manifest.metric(set, Manifest.ACCURACY).stream()
                .mapToObj(accuracy -> String.format(Locale.ROOT, " %s=%.2f%%", name, 100 * accuracy))
                .findFirst()
                .orElse("");
    }
}

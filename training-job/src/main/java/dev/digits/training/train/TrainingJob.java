package dev.digits.training.train;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run from its begin, or from where it was, to a version in the store. A signal to stop ends it early: then the best
 * weights so far become a version, and the run stays to be resumed.
 */
final class TrainingJob {

    private final ModelStore store;
    private final TrainingSets sets;
    private final PrintWriter out;

    /** @param out takes a line for each thing that happens */
    TrainingJob(ModelStore store, TrainingSets sets, PrintWriter out) {
        this.store = store;
        this.sets = sets;
        this.out = out;
    }

    /**
     * Trains and publishes.
     *
     * @return empty if it was stopped before there was anything to publish
     * @throws CannotResumeException if the data are not those that the run began with
     */
    Optional<StoredVersion.Valid> run(RunFolder folder)
            throws IOException, InterruptedException, CannotResumeException {
        RunPlan plan = folder.plan();
        plan.requireSame(sets.dataset());
        int epochs = plan.settings().epochs() + plan.settings().fineTuneEpochs();
        Progress progress = new Progress(out, Terminal.isAttached(), epochs);
        try (StopSignal stop = new StopSignal(progress::say)) {
            progress.say("run " + folder.path());
            TrainingRun run = new TrainingRun(sets, folder, progress, stop::requested);
            Optional<TrainedNetwork> trained = run.run();
            if (trained.isEmpty()) {
                return Optional.empty();
            }
            VersionPublisher publisher = new VersionPublisher(store, plan, sets.dataset());
            StoredVersion.Valid version = publisher.publish(
                    trained.get(),
                    run.validation(),
                    folder.metrics(),
                    LinePart.untrained(plan.settings().seed()));
            progress.say("published " + version.version() + summary(version.manifest()));
            end(folder, trained.get(), epochs, progress);
            return Optional.of(version);
        }
    }

    private void end(RunFolder folder, TrainedNetwork trained, int epochs, Progress progress) throws IOException {
        int finished = trained.epochs().size();
        if (finished == epochs) {
            new UnfinishedRuns(store.runs()).finish(folder);
        } else {
            progress.say("stopped after epoch " + finished + " of " + epochs + "; train --resume goes on");
        }
    }

    /** The accuracies of a new version, to stand behind its name. */
    static String summary(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        for (String set : List.of(Manifest.VALIDATION, Manifest.TEST)) {
            manifest.metric(set, Manifest.ACCURACY)
                    .ifPresent(accuracy ->
                            text.append(String.format(Locale.ROOT, " %s_accuracy=%.2f%%", set, 100 * accuracy)));
        }
        return text.toString();
    }
}

package dev.digits.training.run;

import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.BatchMaker;
import dev.digits.training.tiles.ValidationSets;
import dev.digits.training.tiles.ValidationOutputs;
import dev.digits.training.tiles.Evaluation;
import dev.digits.training.tiles.TrainingSets;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.LrSweep;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The whole of training, from top to bottom: find a learning rate, one cycle, fine-tuning, each epoch measured on
 * validation images, the best weights kept.
 *
 * <h2>Failure semantics</h2>
 *
 * After every epoch the run's folder holds all that is needed to go on. However a run ends, one that begins with the same
 * folder takes the epochs that are missing, and ends with the same weights, bit for bit, as one that was never broken. A
 * stop ends the run after the current step; what was best so far is returned. When the loss diverges or the disk is full
 * the run throws.
 */
public final class TrainingRun {

    private final TrainingSettings settings;

    private final BatchMaker maker;
    private final ValidationSets validation;
    private final RunFolder folder;
    private final Progress progress;
    private final BooleanSupplier stop;

    /**
     * @param sets that the folder's plan names
     * @param folder of a run that begins or goes on
     * @param stop whether to end after the current step
     */
    public TrainingRun(TrainingSets sets, RunFolder folder, Progress progress, BooleanSupplier stop) {
        this.settings = folder.plan().settings();
        this.maker = sets.batches(settings);
        this.validation = sets.validation(settings);
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    public ValidationSets validation() {
        return validation;
    }

    /**
     * Trains.
     *
     * @return empty if the run was stopped before the end of its first epoch
     * @throws DivergedException if the learning rate was too high
     * @throws CannotResumeException if the folder's state is that of another network
     */
    public Optional<TrainedNetwork> run() throws IOException, InterruptedException, CannotResumeException {
        folder.plan().applyThreads();
        Optional<PeakRate> rate = rate();
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        try (TrainingLoop loop = new TrainingLoop(settings, maker)) {
            resume(loop);
            int before = 0;
            for (Phase phase : Phase.of(settings, rate.get().value())) {
                for (int epoch = Math.max(0, finished() - before); epoch < phase.epochs() && !stopped(); epoch++) {
                    epoch(loop, rate.get(), phase, epoch);
                }
                before += phase.epochs();
            }
        }
        return folder.state().map(RunState::trained);
    }

    /** As it was when the run began, else as chosen, else as a sweep finds it; empty if that was stopped. */
    private Optional<PeakRate> rate() throws IOException, InterruptedException {
        if (folder.state().isPresent()) {
            return folder.state().map(state -> state.position().rate());
        }
        if (settings.learningRate().isPresent()) {
            return Optional.of(new PeakRate(settings.learningRate().getAsDouble(), Optional.empty()));
        }
        progress.say("looking for a learning rate, at most " + LrSweep.STEPS + " batches");
        Optional<LrCurve> sweep = LearningRateSearch.run(settings, maker, stop);
        if (sweep.isEmpty()) {
            return Optional.empty();
        }
        for (LrCurve.Point point : sweep.get().points()) {
            folder.append(point);
        }
        PeakRate found = new PeakRate(sweep.get().valley(), sweep);
        progress.say(String.format(Locale.ROOT, "learning rate %.2e (found)", found.value()));
        return Optional.of(found);
    }

    private void resume(TrainingLoop loop) throws CannotResumeException {
        if (folder.state().isEmpty()) {
            return;
        }
        try {
            loop.restore(folder.state().get());
        } catch (IllegalArgumentException e) {
            throw new CannotResumeException("the run was begun by another version of the program: " + e.getMessage());
        }
        progress.say("going on after epoch " + finished());
    }

    private void epoch(TrainingLoop loop, PeakRate rate, Phase phase, int epochOfPhase)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        TrainingLoop.Steps steps = loop.epoch(phase, epochOfPhase, finished(), progress, stop);
        if (steps.done() < maker.batches()) {
            // stopped: the numbers of a part of an epoch would not compare with the others
            return;
        }
        ValidationOutputs outputs = Evaluation.of(loop.average(), validation);
        double seconds = (System.nanoTime() - start) / 1e9;
        EpochMetrics metrics = EpochMetrics.of(finished() + 1, phase.name(), steps, outputs, seconds);
        RunState next = RunState.after(folder.state(), rate, metrics, loop);
        folder.keep(next);
        folder.append(metrics);
        progress.line(metrics, next.position().bestEpoch() == metrics.epoch());
    }

    private int finished() {
        return folder.state().map(state -> state.position().epochs().size()).orElse(0);
    }

    private boolean stopped() {
        return stop.getAsBoolean();
    }
}

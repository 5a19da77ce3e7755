package dev.digits.training.run;

import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.LrSweep;
import dev.digits.training.schedule.OneCycle;
import dev.digits.training.schedule.ShortSweepException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A phase of a run, from top to bottom: find a learning rate, one cycle, each epoch measured on what the run chooses by, the best
 * weights kept.
 *
 * <h2>Failure semantics</h2>
 *
 * After every epoch the run's folder holds all that is needed to go on. However a phase ends, one that begins with the same folder
 * takes the epochs that are missing, and ends with the same weights, bit for bit, as one that was never broken. A stop ends the phase
 * after the current step; what was best so far is returned. When the loss diverges or the disk is full the phase throws.
 */
public final class PhaseRun {

    private final Lessons lessons;
    private final long seed;
    private final RunFolder folder;
    private final Progress progress;
    private final BooleanSupplier stop;

    /**
     * @param seed of everything random
     * @param folder of a run that begins or goes on
     * @param stop whether to end after the current step
     */
    public PhaseRun(Lessons lessons, long seed, RunFolder folder, Progress progress, BooleanSupplier stop) {
        this.lessons = lessons;
        this.seed = seed;
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Trains.
     *
     * @return empty if the phase was stopped before the end of its first epoch
     * @throws DivergedException if the learning rate was too high
     * @throws ShortSweepException if the sweep ended too early to find one; it names the option to choose one with
     * @throws CannotResumeException if the folder's state is that of another network
     */
    public Optional<TrainedNetwork> run() throws IOException, InterruptedException, CannotResumeException {
        Optional<PeakRate> rate = rate();
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        if (finished() < lessons.epochs()) {
            try (Learner learner = lessons.learner()) {
                resume(learner);
                while (finished() < lessons.epochs() && !stop.getAsBoolean()) {
                    epoch(learner, rate.get());
                }
            }
        }
        return state().map(RunState::trained);
    }

    /** As it was when the phase began, else as chosen, else as a sweep finds it; empty if that was stopped. */
    private Optional<PeakRate> rate() throws IOException, InterruptedException {
        if (state().isPresent()) {
            return state().map(state -> state.position().rate());
        }
        if (lessons.learningRate().isPresent()) {
            return Optional.of(new PeakRate(lessons.learningRate().getAsDouble(), Optional.empty()));
        }
        progress.say(lessons.phase() + ": looking for a learning rate, at most " + LrSweep.STEPS + " batches");
        Optional<LrCurve> sweep = LearningRateSearch.run(lessons, stop);
        if (sweep.isEmpty()) {
            return Optional.empty();
        }
        for (LrCurve.Point point : sweep.get().points()) {
            folder.append(point);
        }
        PeakRate found = new PeakRate(valley(sweep.get()), sweep);
        progress.say(String.format(Locale.ROOT, "learning rate %.2e (found)", found.value()));
        return Optional.of(found);
    }

    private double valley(LrCurve sweep) {
        try {
            return sweep.valley();
        } catch (ShortSweepException e) {
            throw e.advising(lessons.rateOption());
        }
    }

    private void resume(Learner learner) throws CannotResumeException {
        if (state().isEmpty()) {
            return;
        }
        try {
            state().get().restore(learner);
        } catch (IllegalArgumentException e) {
            throw new CannotResumeException("the run was begun by another version of the program: " + e.getMessage());
        }
        progress.say(lessons.phase() + ": going on after epoch " + finished());
    }

    private void epoch(Learner learner, PeakRate rate) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Lessons.Steps steps = steps(learner, rate);
        if (steps.done() < lessons.batches()) {
            // stopped: the numbers of a part of an epoch would not compare with the others
            return;
        }
        EpochMetrics metrics =
                lessons.measure(learner.average().block(), finished() + 1, steps, (System.nanoTime() - start) / 1e9);
        RunState next = RunState.after(state(), rate, metrics, learner);
        folder.keep(lessons.phase(), next);
        folder.append(metrics);
        progress.line(metrics, lessons.epochs(), next.position().bestEpoch() == metrics.epoch());
    }

    private Lessons.Steps steps(Learner learner, PeakRate rate) throws InterruptedException {
        int epoch = finished();
        Learner.beginEpoch(seed, epoch);
        OneCycle cycle = new OneCycle(rate.value(), lessons.epochs() * lessons.batches());
        int first = epoch * lessons.batches();
        double loss = 0;
        double accuracy = 0;
        int done = 0;
        long examples = 0;
        long start = System.nanoTime();
        try (Ahead<List<Lesson>> groups = lessons.epoch(epoch);
                Progress.Epoch bar = progress.epoch(lessons.phase(), epoch + 1, lessons.epochs(), lessons.batches())) {
            while (groups.hasNext() && !stop.getAsBoolean()) {
                for (Iterator<Lesson> group = groups.next().iterator(); group.hasNext() && !stop.getAsBoolean(); ) {
                    Lesson lesson = group.next();
                    double learningRate = cycle.learningRate(first + done);
                    StepResult result = lesson.learn(learner, learningRate, cycle.momentum(first + done));
                    if (!Double.isFinite(result.loss())) {
                        throw new DivergedException(lessons.phase(), learningRate);
                    }
                    loss += result.loss();
                    accuracy += result.accuracy();
                    examples += lesson.size();
                    done++;
                    bar.step(loss / done, accuracy / done, examples * 1e9 / (System.nanoTime() - start));
                }
            }
        }
        return new Lessons.Steps(
                done,
                loss / Math.max(1, done),
                accuracy / Math.max(1, done),
                cycle.learningRate(first + Math.max(0, done - 1)));
    }

    private Optional<RunState> state() {
        return folder.state(lessons.phase());
    }

    private int finished() {
        return state().map(state -> state.position().epochs().size()).orElse(0);
    }
}

package dev.digits.training.run;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.settings.ChosenSettings;
import dev.digits.training.settings.GivenSetting;
import dev.digits.training.settings.TrainingSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run begins with and keeps to its end: with the same plan, on a processor of the same kind, it ends with the
 * same weights, bit for bit.
 *
 * @param settings everything that a person chose
 * @param datasets SHA-256 of each file that is trained on or measured with, by name
 * @param threads of PyTorch; sums are divided among them, so another number rounds them otherwise
 * @param start the versions that {@code startFrom} stood for when the run began; empty in a plan of an earlier program, which did not note
 *     them
 * @param code version of the program that began the run; empty in a plan of an earlier program, which did not note it
 */
public record RunPlan(
        TrainingSettings settings,
        Map<String, String> datasets,
        int threads,
        Optional<StartVersions> start,
        Optional<String> code) {

    /** Copies the map and keeps its order. */
    public RunPlan {
        if (settings == null || datasets == null || threads < 1) {
            throw new IllegalArgumentException("a run needs settings, data sets and at least one thread");
        }
        start = start == null ? Optional.empty() : start;
        code = code == null ? Optional.empty() : code;
        datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
    }

    /** The plan of a run that begins with random weights, on this data with as many threads as PyTorch has now. */
    public static RunPlan of(TrainingSettings settings, DigitDataset dataset) {
        return of(settings, dataset, StartVersions.NONE);
    }

    /** The plan of a run on this data with as many threads as PyTorch has now. */
    public static RunPlan of(TrainingSettings settings, DigitDataset dataset, StartVersions start) {
        Engine.getInstance();
        return new RunPlan(
                settings,
                checksums(dataset),
                JniUtils.getNumThreads(),
                Optional.of(start),
                Optional.of(CodeVersion.current()));
    }

    /** Gives PyTorch the plan's number of threads. */
    public void applyThreads() {
        Engine.getInstance();
        if (JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
        }
    }

    /**
     * What somebody chose who wants to go on with the run, but chose otherwise when it began.
     *
     * @return one line that says so; empty if nothing contradicts
     */
    public Optional<String> contradiction(ChosenSettings chosen) {
        Map<String, Object> wanted = chosen.settings().asMap();
        Map<String, Object> begun = settings.asMap();
        for (GivenSetting given : chosen.given().values()) {
            if (!wanted.containsKey(given.key())) { // it only changes others
                if (chosen.settings().augmentation().equals(settings.augmentation())
                        || !Boolean.parseBoolean(given.value())) {
                    continue;
                }
                return Optional.of(
                        given.explain(given.option() + " cannot be given with --resume; a run goes on as it began"));
            }
            if (!wanted.get(given.key()).equals(begun.get(given.key()))) {
                return Optional.of(given.explain(given.option() + " is " + given.value() + ", but the run began with "
                        + begun.get(given.key()) + "; with --resume it goes on as it began"));
            }
        }
        return Optional.empty();
    }

    /** One line for a person who goes on with the run; empty if there is nothing to warn of. */
    public Optional<String> warning() {
        return code.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "warning: the run was begun by an earlier version of the program, which did not note its number;"
                                + " it may end otherwise than it would have there");
    }

    /**
     * Makes sure that the program and the data are those that the run began with.
     *
     * @throws CannotResumeException if a file is not, another version of the program began the run, or an earlier one, which divided limited
     *     data otherwise
     */
    public void requireSame(DigitDataset dataset) throws CannotResumeException {
        String current = CodeVersion.current();
        if (!code.orElse(current).equals(current)) {
            throw new CannotResumeException("the run was begun by version " + code.get()
                    + " of the program, this is version " + current + "; go on with that one, or begin a new run");
        }
        if (start.isEmpty() && settings.limit() > 0) {
            throw new CannotResumeException(
                    "the run was begun by an earlier version of the program, which put other images"
                            + " aside where there is a --limit; begin a new one");
        }
        Map<String, String> now = checksums(dataset);
        if (!now.keySet().equals(datasets.keySet())) {
            throw new CannotResumeException(
                    "the run began with the files " + datasets.keySet() + ", there are now " + now.keySet());
        }
        for (Map.Entry<String, String> file : datasets.entrySet()) {
            String sha256 = now.get(file.getKey());
            if (!sha256.equals(file.getValue())) {
                throw new CannotResumeException(file.getKey() + " has changed since the run began: its SHA-256 was "
                        + file.getValue() + ", now it is " + sha256);
            }
        }
    }

    /** SHA-256 of each file, by name. */
    public static Map<String, String> checksums(DigitDataset dataset) {
        Map<String, String> checksums = new LinkedHashMap<>();
        for (SourceFile file : dataset.files()) {
            checksums.put(file.name(), file.sha256());
        }
        return checksums;
    }
}

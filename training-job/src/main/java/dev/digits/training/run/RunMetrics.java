package dev.digits.training.run;

import dev.digits.model.store.Manifest;

/** Names of the numbers of a run itself in {@link Manifest#metrics}, beside those of the sets that it was measured on. */
public final class RunMetrics {

    /** Key of all of them, where a set's name stands otherwise. */
    public static final String TRAINING = "training";

    /** Key of the numbers measured on ink whose writers were put aside. */
    public static final String INK_VALIDATION = Manifest.INK_VALIDATION;

    /** Key of the numbers measured on lines that nobody learned from, read by both networks and the decoder together. */
    public static final String LINE_VALIDATION = Manifest.LINE_VALIDATION;

    /** Epochs that were finished, of the phase. */
    public static final String EPOCHS = "epochs";

    /** Epoch whose weights were kept, from 1. */
    public static final String BEST_EPOCH = "bestEpoch";

    /** Highest learning rate of the phase, found or given. */
    public static final String PEAK_LEARNING_RATE = "peakLearningRate";

    /** Mean over the epochs, validation included. */
    public static final String SECONDS_PER_EPOCH = "secondsPerEpoch";

    /** Of all epochs of both phases together; the sweeps are not counted. */
    public static final String MINUTES = "minutes";

    /** On MNIST's test set alone: accuracy without the labels that raters dispute, 0..1. */
    public static final String ACCURACY_WITHOUT_DISPUTED = "accuracyWithoutDisputed";

    /** On MNIST's test set alone: errors without the labels that raters dispute. */
    public static final String ERRORS_WITHOUT_DISPUTED = "errorsWithoutDisputed";

    private RunMetrics() {}

    /** Name of the line network's number where the tile network's has this name: {@code epochs} becomes {@code lineEpochs}. */
    public static String ofLines(String name) {
        return "line" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

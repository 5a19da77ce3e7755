package dev.digits.training.run;

import dev.digits.model.store.Manifest;

/** Names of the numbers of a run itself in {@link Manifest#metrics}, beside those of the sets that it was measured on. */
public final class RunMetrics {

    /** Key of all of them, where a set's name stands otherwise. */
    public static final String TRAINING = "training";

    /** Key of the numbers measured on ink whose writers were put aside. */
    public static final String INK_VALIDATION = "inkValidation";

    /** Epochs that were finished, of both phases. */
    public static final String EPOCHS = "epochs";

    /** Epoch whose weights were kept, from 1. */
    public static final String BEST_EPOCH = "bestEpoch";

    /** Highest learning rate of the first phase, found or given. */
    public static final String PEAK_LEARNING_RATE = "peakLearningRate";

    /** Mean over the epochs, validation included. */
    public static final String SECONDS_PER_EPOCH = "secondsPerEpoch";

    /** Of all epochs together; the sweep is not counted. */
    public static final String MINUTES = "minutes";

    /** On MNIST's test set alone: accuracy without the labels that raters dispute, 0..1. */
    public static final String ACCURACY_WITHOUT_DISPUTED = "accuracyWithoutDisputed";

    /** On MNIST's test set alone: errors without the labels that raters dispute. */
    public static final String ERRORS_WITHOUT_DISPUTED = "errorsWithoutDisputed";

    private RunMetrics() {}
}

package dev.digits.training.run;

import ai.djl.nn.Block;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import java.util.List;
import java.util.OptionalDouble;

/** What a phase of a run teaches one network, and how it is measured. */
public interface Lessons {
    /** Name of the phase, such as {@value TileEpoch#PHASE}. */
    String phase();

    /** Epochs of the phase, at least 1. */
    int epochs();

    /** Steps of an epoch. */
    int batches();

    /** Peak learning rate; empty to find it with a sweep. */
    OptionalDouble learningRate();

    /** The option of a person who sets it, such as {@code --lr}. */
    String rateOption();

    /** A new network, as the settings' seed makes it. */
    Learner learner();

    /**
     * The lessons of an epoch, made a few ahead of the step that wants them; each group is some steps' worth. They depend on the
     * settings and the epoch alone.
     *
     * @param epoch from 0
     */
    Ahead<List<Lesson>> epoch(int epoch);

    /**
     * Measures a network on what the run chooses by.
     *
     * @param network the averaged one
     * @param epoch from 1
     * @param steps of the epoch
     * @param secondsOfSteps what the steps took
     */
    EpochMetrics measure(Block network, int epoch, Steps steps, double secondsOfSteps);

    /**
     * What the steps of an epoch gave.
     *
     * @param done steps that were taken
     * @param loss mean over the steps
     * @param accuracy mean over the steps, 0..1
     * @param learningRate of the last step
     */
    record Steps(int done, double loss, double accuracy, double learningRate) {}
}

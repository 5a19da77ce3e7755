package dev.digits.training.run;

import dev.digits.training.network.Learner;

/** What one step learns from. */
public interface Lesson {
    /** Examples in it. */
    int size();

    /** Takes the step. The loss may be no finite number; the weights are spoilt then. */
    StepResult learn(Learner learner, double learningRate, double momentum);
}

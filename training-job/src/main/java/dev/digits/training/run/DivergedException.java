package dev.digits.training.run;

/** The loss became infinite or no number: the learning rate is too high. The weights are of no use any more. */
public final class DivergedException extends RuntimeException {
    public DivergedException(double learningRate) {
        super("the loss diverged at the learning rate " + learningRate + "; choose a lower --lr");
    }
}

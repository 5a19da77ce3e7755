package dev.digits.training.run;

/** The loss became infinite or no number: the learning rate is too high. The weights are of no use any more. */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param phase of the run, such as {@value TileEpoch#PHASE} */
    public DivergedException(String phase, double learningRate) {
        super("the loss of the " + phase + " diverged at the learning rate " + learningRate + "; choose a lower one");
    }
}

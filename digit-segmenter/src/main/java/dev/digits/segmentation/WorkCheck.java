package dev.digits.segmentation;

/** Asked between the steps of the work on a drawing, each of which takes a fraction of a second, whether to go on. */
@FunctionalInterface
public interface WorkCheck {
    /** Always goes on. */
    WorkCheck ALWAYS = () -> {};

    /** Returns to go on; what it throws ends the work, and comes out of it as it is. */
    void check();
}

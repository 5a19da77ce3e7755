package dev.digits.segmentation;

/** What of a picture is taken for its paper. */
public enum Paper {
    /** What looks like it: a sheet on a desk, in light and shadow, is looked for. */
    FOUND,
    /** The commonest colour, everywhere. */
    COMMONEST_COLOUR,
    /** The colour of what stands out from the commonest one, everywhere: the picture's negative. */
    OTHER_COLOUR
}

package dev.digits.benchmarks.paths;

/** How a drawing is handed in. */
enum Form {
    /** As its PNG file. */
    PICTURE,
    /** As the strokes of the pen. */
    INK;

    /** As it is written on the command line and in tables. */
    @Override
    public String toString() {
        return this == PICTURE ? "picture" : "ink";
    }
}

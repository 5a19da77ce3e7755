package dev.digits.inference.work;

/** The two stages of a reading, each with a network of its own. */
public enum Stage {
    /** The line network reads strips. */
    STRIPS("strip"),
    /** The tile network reads tiles. */
    TILES("tile");

    private final String item;

    Stage(String item) {
        this.item = item;
    }

    /** What one item is called: {@code strip} or {@code tile}. */
    public String item() {
        return item;
    }

    /** What several items are called: {@code strips} or {@code tiles}. */
    public String items() {
        return item + "s";
    }
}

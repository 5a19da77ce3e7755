package dev.digits.inference.work;

/** Who waits for scores. Called by worker threads, also several at once; must not block. */
public interface ScoreSink {

    /** False when nobody waits any more; what is queued for it is then skipped. */
    boolean isWaiting();

    /**
     * An item is scored.
     *
     * @param id of the item
     * @param logProbabilities natural logarithms, 11 for a tile and 11 for each column of a strip, row-major: the ten
     *     digits, then none
     */
    void scored(int id, float[] logProbabilities);

    /**
     * An item could not be scored.
     *
     * @param id of the item
     */
    void failed(int id);
}

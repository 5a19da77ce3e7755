package dev.digits.inference.batching;

/** Who waits for the scores of tiles. Called by worker threads, also several at once; must not block. */
public interface ScoreSink {

    /** False when nobody waits any more; the tile is then skipped. */
    boolean isWaiting();

    /**
     * A tile is scored.
     *
     * @param id of the tile
     * @param logProbabilities 11 natural logarithms: the ten digits, then not-a-digit
     */
    void scored(int id, float[] logProbabilities);

    /**
     * A tile could not be scored.
     *
     * @param id of the tile
     */
    void failed(int id);
}

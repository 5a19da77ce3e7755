package dev.digits.cli.evaluate;

import java.util.List;

/**
 * What became of the drawings that must be answered or refused within limits, whatever is read in them.
 *
 * @param answered that were read
 * @param refused that were told why they are not read
 * @param failed all others: no answer in time, or a failure of the system
 */
record Robustness(int answered, int refused, int failed) {

    /** Counts the drawings whose text does not matter; the others are left out. */
    static Robustness of(List<Outcome> outcomes) {
        List<Outcome> any =
                outcomes.stream().filter(outcome -> !outcome.isScored()).toList();
        int answered = (int) any.stream().filter(Outcome::answered).count();
        int handled = (int) any.stream().filter(Outcome::handled).count();
        return new Robustness(answered, handled - answered, any.size() - handled);
    }

    int drawings() {
        return answered + refused + failed;
    }

    /** In one line. */
    String inWords() {
        return String.format(
                "%d drawings without a text to be right: %d answered, %d refused, %d failed",
                drawings(), answered, refused, failed);
    }
}

package dev.digits.training.settings;

import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What a setting's value must keep.
 *
 * @param text what follows "must be"
 */
record Rule<T>(Predicate<T> holds, String text) {

    /** Anything of the kind. */
    static <T> Rule<T> any() {
        return new Rule<>(value -> true, "anything");
    }

    /** Nothing here: the record that holds the value checks it, together with others, and names itself. */
    static <T> Rule<T> ofItsRecord() {
        return any();
    }

    static Rule<Integer> within(int least, int most) {
        return new Rule<>(value -> value >= least && value <= most, least + " to " + most);
    }

    static Rule<Integer> atLeast(int least, String text) {
        return new Rule<>(value -> value >= least, text);
    }

    /** Also 0. */
    static Rule<Integer> noneOrAtLeast(int least, String text) {
        return new Rule<>(value -> value == 0 || value >= least, text);
    }

    /** Both ends included. */
    static Rule<Double> share() {
        return new Rule<>(value -> value >= 0 && value <= 1, "0 to 1");
    }

    /** Without 1. */
    static Rule<Double> belowOne() {
        return new Rule<>(value -> value >= 0 && value < 1, "0 to below 1");
    }

    static Rule<OptionalDouble> rate() {
        return new Rule<>(
                rate -> rate.isEmpty() || (rate.getAsDouble() > 0 && rate.getAsDouble() <= 10),
                "above 0 and at most 10, or auto");
    }
}

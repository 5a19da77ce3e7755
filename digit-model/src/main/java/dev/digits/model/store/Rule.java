package dev.digits.model.store;

/** What a field of the manifest must keep to. */
final class Rule {

    private Rule() {}

    /** @throws IllegalArgumentException unless the rule holds */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** @throws IllegalArgumentException unless the number is finite and above 0 */
    static void requirePositive(String field, double number) {
        require(number > 0 && Double.isFinite(number), field + " is " + number + ", must be finite and above 0");
    }
}

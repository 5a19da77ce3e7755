package dev.digits.model.network;

/** What a size of the network must keep to. */
final class SizeRule {

    private SizeRule() {}

    /** @throws IllegalArgumentException naming the size, its value and the rule, unless it holds */
    static void require(boolean holds, String size, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("architecture." + size + " is " + value + ", must be " + rule);
        }
    }
}

package dev.digits.model.network;

/** What a size of a network must keep to. */
final class SizeRule {

    /** Most channels of a layer. */
    static final int WIDEST = 1024;

    private SizeRule() {}

    /** @throws IllegalArgumentException naming the size, its value and the rule, unless it holds */
    static void require(boolean holds, String size, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("architecture." + size + " is " + value + ", must be " + rule);
        }
    }

    static void requireDropout(double dropout) {
        require(dropout >= 0 && dropout < 1, "dropout", dropout, "from 0 to below 1");
    }
}

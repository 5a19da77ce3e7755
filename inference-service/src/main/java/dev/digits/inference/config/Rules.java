package dev.digits.inference.config;

/** What settings must obey. */
final class Rules {

    private Rules() {}

    static void requireBetween(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " is " + value + ", must be " + least + " to " + most);
        }
    }
}

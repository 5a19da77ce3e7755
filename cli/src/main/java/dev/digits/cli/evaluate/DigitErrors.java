package dev.digits.cli.evaluate;

/**
 * Errors of a reading in digits: the least number of digits to change, add or take away (Levenshtein 1966). Line breaks
 * do not count here.
 */
final class DigitErrors {
    private DigitErrors() {}

    /** Edit distance between the digits of two texts. */
    static int between(String truth, String reading) {
        String a = digitsOf(truth);
        String b = digitsOf(reading);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    /** A text without its line breaks and blanks. */
    static String digitsOf(String text) {
        return text.replaceAll("\\s", "");
    }
}

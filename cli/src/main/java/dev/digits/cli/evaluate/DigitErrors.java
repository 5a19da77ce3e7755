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
        return distances(a, b)[a.length()][b.length()];
    }

    /**
     * Which digits of a reading are right: those that an alignment with the fewest errors pairs with the same digit of the truth.
     * Of several such alignments it is one that changes digits rather than adding and taking away.
     *
     * @return one for each digit of the reading
     */
    static boolean[] right(String truth, String reading) {
        String a = digitsOf(truth);
        String b = digitsOf(reading);
        int[][] distances = distances(a, b);
        boolean[] right = new boolean[b.length()];
        int i = a.length();
        int j = b.length();
        while (i > 0 && j > 0) {
            int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            if (distances[i][j] == distances[i - 1][j - 1] + change) {
                i--;
                j--;
                right[j] = change == 0;
            } else if (distances[i][j] == distances[i][j - 1] + 1) {
                j--;
            } else {
                i--;
            }
        }
        return right;
    }

    /** Edit distances between the first i digits of one text and the first j of another, at [i][j]. */
    private static int[][] distances(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            distances[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            distances[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distances[i][j] = Math.min(change, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
            }
        }
        return distances;
    }

    /** A text without its line breaks and blanks. */
    static String digitsOf(String text) {
        return text.replaceAll("\\s", "");
    }
}

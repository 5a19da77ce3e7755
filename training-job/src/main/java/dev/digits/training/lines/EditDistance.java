package dev.digits.training.lines;

import java.util.Arrays;

/** Insertions, deletions and substitutions that make one text of another (Levenshtein 1966). */
public final class EditDistance {
    private EditDistance() {}

    public static int of(String read, String truth) {
        int[] row = new int[truth.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= read.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= truth.length(); j++) {
                int substituted = diagonal + (read.charAt(i - 1) == truth.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[truth.length()];
    }
}

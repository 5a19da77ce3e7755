package dev.digits.training.reader;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.LineSpan;
import java.util.Arrays;
import java.util.List;

/** Which digit of what a line says each span of it stands for, by the alignment of least edit distance. */
final class SpanTruth {
    private SpanTruth() {}

    /** For each span the digit 0 to 9, or {@link ColumnScores#BLANK} where it stands for none. */
    static int[] of(List<LineSpan> spans, String truth) {
        int rows = spans.size() + 1;
        int columns = truth.length() + 1;
        double[][] cost = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    double matched = cost[i - 1][j - 1] + substitution(spans.get(i - 1), truth.charAt(j - 1) - '0');
                    cost[i][j] = Math.min(matched, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        int[] digits = new int[spans.size()];
        Arrays.fill(digits, ColumnScores.BLANK);
        int j = truth.length();
        for (int i = spans.size(); i > 0; ) {
            if (j > 0 && cost[i][j] == cost[i - 1][j - 1] + substitution(spans.get(i - 1), truth.charAt(j - 1) - '0')) {
                digits[--i] = truth.charAt(--j) - '0';
            } else if (j > 0 && cost[i][j] == 1 + cost[i][j - 1]) {
                j--;
            } else {
                i--;
            }
        }
        return digits;
    }

    /** 0 for the digit that the line network reads, else nearly a gap, the less the likelier the digit is. */
    private static double substitution(LineSpan span, int digit) {
        return 1 - Math.exp(span.logProbabilities()[digit]);
    }
}

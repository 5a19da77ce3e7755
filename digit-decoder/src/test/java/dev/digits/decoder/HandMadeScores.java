package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;

import java.util.Arrays;
import java.util.Random;

/** Column scores written down, or drawn by lot. */
final class HandMadeScores {
    private HandMadeScores() {}

    /** A column for each character, {@code .} is the blank; the rest of the probability is shared by the other classes. */
    static ColumnScores columns(String path, double probability) {
        double[][] columns = new double[path.length()][CLASSES];
        for (int column = 0; column < columns.length; column++) {
            Arrays.fill(columns[column], (1 - probability) / (CLASSES - 1));
            char name = path.charAt(column);
            columns[column][name == '.' ? BLANK : name - '0'] = probability;
        }
        return of(columns);
    }

    /** Probabilities of 0, 1, ... and, last of a column, of the blank; other classes have none. */
    static ColumnScores fewClasses(double[]... columns) {
        double[][] all = new double[columns.length][CLASSES];
        for (int column = 0; column < columns.length; column++) {
            int digits = columns[column].length - 1;
            System.arraycopy(columns[column], 0, all[column], 0, digits);
            all[column][BLANK] = columns[column][digits];
        }
        return of(all);
    }

    /** Softmax of normally distributed logits over some digits and the blank. */
    static ColumnScores random(Random random, int columns, int digits, double spread) {
        double[][] probabilities = new double[columns][digits + 1];
        for (double[] column : probabilities) {
            double sum = 0;
            for (int i = 0; i < column.length; i++) {
                column[i] = Math.exp(spread * random.nextGaussian());
                sum += column[i];
            }
            for (int i = 0; i < column.length; i++) {
                column[i] /= sum;
            }
        }
        return fewClasses(probabilities);
    }

    private static ColumnScores of(double[][] columns) {
        float[] logarithms = new float[columns.length * CLASSES];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = (float) Math.log(columns[i / CLASSES][i % CLASSES]);
        }
        return new ColumnScores(columns.length, logarithms);
    }
}

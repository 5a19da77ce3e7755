package dev.digits.training.compose;

import dev.digits.segmentation.GreyImage;
import java.util.random.RandomGenerator;

/**
 * What is left of a thin pen where a picture was made small by taking one pixel of many, without averaging: the strokes fall apart
 * into pieces.
 */
final class CoarseSampling {
    /** How often, where the pen is thin enough. */
    private static final double COARSE = 0.25;
    /** Cells of more pixels leave too little of a digit, which is {@value LineShape#HEIGHT} high. */
    private static final double LARGEST_CELL = 2.7;

    private static final double LEAST_PENS = 0.8;
    private static final double MOST_PENS = 1.4;

    private CoarseSampling() {}

    /** Seldom gives all pixels of a cell the grey of the one in its middle; cells are about as wide as the pen. */
    static void apply(GreyImage image, double pen, RandomGenerator random) {
        double cell = pen * (LEAST_PENS + (MOST_PENS - LEAST_PENS) * random.nextDouble());
        if (cell > LARGEST_CELL || random.nextDouble() >= COARSE) {
            return;
        }
        int[] columns = middles(image.width(), cell, random.nextDouble());
        int[] rows = middles(image.height(), cell, random.nextDouble());
        byte[] fine = image.pixels().clone();
        for (int i = 0; i < fine.length; i++) {
            image.pixels()[i] = fine[rows[i / image.width()] * image.width() + columns[i % image.width()]];
        }
    }

    /** The middle of the cell in which each pixel lies. */
    private static int[] middles(int length, double cell, double offset) {
        int[] middles = new int[length];
        for (int i = 0; i < length; i++) {
            double number = Math.floor(i / cell + offset);
            middles[i] = Math.max(0, Math.min(length - 1, (int) ((number + 0.5 - offset) * cell)));
        }
        return middles;
    }
}

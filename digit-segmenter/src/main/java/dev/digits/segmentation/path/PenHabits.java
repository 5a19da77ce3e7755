package dev.digits.segmentation.path;

import dev.digits.segmentation.Pen;
import dev.digits.segmentation.Place;
import java.util.List;

/**
 * How likely people write a digit in so many strokes and that way, which a picture does not show: a 5 mostly in two
 * strokes and a 2 hardly ever; an 8 ends where it began and a 1 at the foot. What a digit's writers do is a mixture of
 * the known {@link PenWay ways}, each as likely as the other, with places scattered round those of the way.
 */
final class PenHabits {
    /** How far places scatter round those of a way. */
    private static final double SCATTER = 0.3;
    /** How dense places are anywhere, for a hand that slips. */
    private static final double ANYWHERE = 0.02;
    /** How likely a way is taken in another number of strokes, beside its own. */
    private static final double OTHERWISE = 0.1;
    /** The share of those who write a digit as others write another one. */
    private static final double AGAINST = 0.02;

    private static final List<PenWay> WAYS = PenWay.all();
    private static final int DIGITS = 10;

    private PenHabits() {}

    /**
     * The natural logarithms of how likely those who write each of the ten digits write it so. Only differences between
     * digits say something.
     */
    static double[] logLikelihoods(Pen pen) {
        double[] ofDigits = new double[DIGITS];
        int[] ways = new int[DIGITS];
        for (PenWay way : WAYS) {
            ofDigits[way.digit()] += likelihood(pen, way.pen());
            ways[way.digit()]++;
        }
        double mean = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            ofDigits[digit] /= ways[digit];
            mean += ofDigits[digit] / DIGITS;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            ofDigits[digit] = Math.log((1 - AGAINST) * ofDigits[digit] + AGAINST * mean);
        }
        return ofDigits;
    }

    private static double likelihood(Pen pen, Pen way) {
        double product = pen.strokes() == way.strokes() ? 1 : OTHERWISE;
        for (int i = 0; i < Pen.PLACES; i++) {
            Place place = pen.way().get(i);
            double x = (place.x() - way.way().get(i).x()) / SCATTER;
            double y = (place.y() - way.way().get(i).y()) / SCATTER;
            product *= ANYWHERE + Math.exp(-(x * x + y * y) / 2) / (2 * Math.PI * SCATTER * SCATTER);
        }
        return product;
    }
}

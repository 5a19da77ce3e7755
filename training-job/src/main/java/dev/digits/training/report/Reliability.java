package dev.digits.training.report;

import static dev.digits.training.report.ChartFrame.pixels;

import dev.digits.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether confidences hold (reliability diagram, DeGroot and Fienberg 1983): in each bin of confidence, how sure the
 * network was on average and how often it was right.
 */
public final class Reliability {

    private static final int BINS = 15;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int LEFT = 44;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 42;

    private final int[] counts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];

    /**
     * Counts one reading.
     *
     * @param sure the network's probability for what it read, 0..1
     * @param wasRight whether that was written
     */
    public void add(double sure, boolean wasRight) {
        int bin = Math.min(BINS - 1, (int) (sure * BINS));
        counts[bin]++;
        confidence[bin] += sure;
        right[bin] += wasRight ? 1 : 0;
    }

    /** Expected calibration error (Guo et al. 2017), 0..1: mean gap between confidence and accuracy. */
    public double expectedCalibrationError() {
        double gaps = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gaps += Math.abs(confidence[bin] - right[bin]);
            all += counts[bin];
        }
        return all == 0 ? 0 : gaps / all;
    }

    /**
     * The diagram: a bar for each bin that holds readings, as high as the share of them that was right, against the
     * diagonal on which it should end.
     *
     * @param title plain text
     */
    public Html html(String title) {
        Axis x = Axis.ofShares(LEFT, WIDTH - RIGHT);
        Axis y = Axis.ofShares(HEIGHT - BOTTOM, TOP);
        return ReportPage.TEMPLATES.fill(
                "reliability",
                new Diagram(
                        new ChartFrame(title, WIDTH, HEIGHT, x, y, "confidence"),
                        IntStream.range(0, BINS)
                                .filter(bin -> counts[bin] > 0)
                                .mapToObj(bin -> bar(bin, x, y))
                                .toList()));
    }

    private record Diagram(ChartFrame frame, List<Bar> bars) {}

    /** A bin that holds readings: where it is drawn, and its numbers. */
    private record Bar(
            String x,
            String y,
            String width,
            String height,
            String from,
            String to,
            int readings,
            int right,
            String confidence,
            String share) {}

    private Bar bar(int bin, Axis x, Axis y) {
        double share = (double) right[bin] / counts[bin];
        double from = x.pixel((double) bin / BINS) + 1;
        double top = y.pixel(share);
        return new Bar(
                pixels(from),
                pixels(top),
                pixels(x.pixel((bin + 1.0) / BINS) - 1 - from),
                pixels(y.start() - top),
                hundredths((double) bin / BINS),
                hundredths((bin + 1.0) / BINS),
                counts[bin],
                right[bin],
                hundredths(100 * confidence[bin] / counts[bin]),
                hundredths(100 * share));
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

package dev.digits.training.report;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether confidences hold (reliability diagram, DeGroot and Fienberg 1983): in each bin of confidence, how sure the
 * network was on average and how often it was right.
 */
public final class Reliability {

    private static final int BINS = 15;

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

    /** The diagram, and the bins that hold readings as a table: HTML. */
    public String html() {
        int[] filled = IntStream.range(0, BINS).filter(bin -> counts[bin] > 0).toArray();
        double[] sure = IntStream.of(filled)
                .mapToDouble(bin -> confidence[bin] / counts[bin])
                .toArray();
        double[] held = IntStream.of(filled)
                .mapToDouble(bin -> (double) right[bin] / counts[bin])
                .toArray();
        String diagram = new LineChart("mean confidence of a bin", LineChart.Scale.LINEAR)
                .line("share that was right", sure, held)
                .line("perfectly calibrated", new double[] {0, 1}, new double[] {0, 1})
                .svg();
        return diagram + table();
    }

    private String table() {
        StringBuilder html = new StringBuilder("<table>\n<tr><th scope=\"col\">confidence</th>"
                + "<th scope=\"col\">readings</th><th scope=\"col\">mean confidence</th>"
                + "<th scope=\"col\">right</th></tr>\n");
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                html.append(String.format(
                        Locale.ROOT,
                        "<tr><td>%.2f to %.2f</td><td>%d</td><td>%.2f %%</td><td>%.2f %%</td></tr>%n",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        counts[bin],
                        100 * confidence[bin] / counts[bin],
                        100.0 * right[bin] / counts[bin]));
            }
        }
        return html.append("</table>").toString();
    }
}

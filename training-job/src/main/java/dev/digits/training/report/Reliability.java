package dev.digits.training.report;

import java.util.Locale;

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
    public String html(String title) {
        Axis x = Axis.ofShares(LEFT, WIDTH - RIGHT);
        Axis y = Axis.ofShares(HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(SvgFrame.open(title, WIDTH, HEIGHT));
        svg.append(SvgFrame.axes(x, y, "confidence"));
        for (int bin = 0; bin < BINS; bin++) {
            svg.append(bar(bin, x, y));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<polyline class=\"ideal\" points=\"%.1f,%.1f %.1f,%.1f\"/>%n</svg>%n",
                x.start(),
                y.start(),
                x.end(),
                y.end()));
        return "<div class=\"charts\"><figure class=\"chart\"><figcaption><h3>" + ReportPage.escape(title)
                + "</h3></figcaption>\n" + svg + "</figure>\n<div class=\"scroll\">" + table() + "</div></div>\n";
    }

    private String bar(int bin, Axis x, Axis y) {
        if (counts[bin] == 0) {
            return "";
        }
        double share = (double) right[bin] / counts[bin];
        double from = x.pixel((double) bin / BINS) + 1;
        double top = y.pixel(share);
        return String.format(
                Locale.ROOT,
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">"
                        + "<title>confidence %.2f to %.2f: %d of %d right</title></rect>%n",
                from,
                top,
                x.pixel((bin + 1.0) / BINS) - 1 - from,
                y.start() - top,
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                right[bin],
                counts[bin]);
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

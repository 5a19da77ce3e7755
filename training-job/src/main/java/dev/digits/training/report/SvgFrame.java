package dev.digits.training.report;

import java.util.Locale;

/** What all charts have: the picture's frame, and two axes with their grid. */
final class SvgFrame {

    private static final int TEXT = 12;

    private SvgFrame() {}

    /** The opening tag. */
    static String open(String title, int width, int height) {
        return String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">%n",
                ReportPage.escape(title),
                width,
                height);
    }

    /** Grid and numbers of both axes, and the name of the horizontal one. */
    static String axes(Axis x, Axis y, String xLabel) {
        StringBuilder svg = new StringBuilder();
        for (Axis.Tick tick : y.ticks()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%2$.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>"
                            + "<text x=\"%4$.1f\" y=\"%5$.1f\" text-anchor=\"end\">%6$s</text>%n",
                    x.start(),
                    x.end(),
                    y.pixel(tick.value()),
                    x.start() - 6,
                    y.pixel(tick.value()) + 4,
                    tick.text()));
        }
        for (Axis.Tick tick : x.ticks()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                    x.pixel(tick.value()),
                    y.start() + TEXT + 5,
                    tick.text()));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                (x.start() + x.end()) / 2,
                y.start() + 2 * TEXT + 12,
                ReportPage.escape(xLabel)));
        return svg.toString();
    }
}

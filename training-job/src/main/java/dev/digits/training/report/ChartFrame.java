package dev.digits.training.report;

import java.util.List;
import java.util.Locale;

/**
 * What all charts have: the picture's size, and two axes with their grid. Coordinates are texts, as SVG has them.
 *
 * @param title what is drawn
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param xLabel what the horizontal axis shows
 */
public record ChartFrame(String title, int width, int height, Axis x, Axis y, String xLabel) {

    private static final int TEXT = 12;

    /**
     * A number at an axis.
     *
     * @param place where it lies along the axis
     * @param baseline of a text beside it
     */
    public record Tick(String place, String baseline, String text) {}

    public List<Tick> rows() {
        return ticks(y);
    }

    public List<Tick> columns() {
        return ticks(x);
    }

    public String left() {
        return pixels(x.start());
    }

    public String beforeLeft() {
        return pixels(x.start() - 6);
    }

    public String right() {
        return pixels(x.end());
    }

    public String middle() {
        return pixels((x.start() + x.end()) / 2);
    }

    public String top() {
        return pixels(y.end());
    }

    public String bottom() {
        return pixels(y.start());
    }

    public String belowBottom() {
        return pixels(y.start() + TEXT + 5);
    }

    public String labelBaseline() {
        return pixels(y.start() + 2 * TEXT + 12);
    }

    /** A coordinate or length, to the tenth. */
    static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static List<Tick> ticks(Axis axis) {
        return axis.ticks().stream()
                .map(tick ->
                        new Tick(pixels(axis.pixel(tick.value())), pixels(axis.pixel(tick.value()) + 4), tick.text()))
                .toList();
    }
}

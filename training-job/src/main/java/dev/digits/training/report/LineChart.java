package dev.digits.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Lines over a common axis, drawn as inline SVG. */
public final class LineChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;
    private static final int TICKS = 5;
    private static final List<String> COLOURS = List.of("#0b62a4", "#c8541a", "#2f7d32", "#7b3fa0");

    private final String xLabel;
    private final Scale scale;
    private final List<Line> lines = new ArrayList<>();
    private OptionalDouble mark = OptionalDouble.empty();

    /** How the horizontal axis grows. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    @SuppressWarnings("ArrayRecordComponent") // drawn once, never compared
    private record Line(String name, double[] x, double[] y) {}

    /**
     * An empty chart.
     *
     * @param xLabel what the horizontal axis shows
     */
    public LineChart(String xLabel, Scale scale) {
        this.xLabel = xLabel;
        this.scale = scale;
    }

    /** Adds a line; on a logarithmic scale every x must be above 0. */
    public LineChart line(String name, double[] x, double[] y) {
        lines.add(new Line(name, x.clone(), y.clone()));
        return this;
    }

    /** Marks a place on the horizontal axis. */
    public LineChart mark(double x) {
        mark = OptionalDouble.of(x);
        return this;
    }

    /** The chart as an SVG element; without any point, a sentence. */
    public String svg() {
        Bounds x = Bounds.of(lines.stream().map(line -> places(line.x())).toList());
        Bounds y = Bounds.of(lines.stream().map(Line::y).toList());
        if (x.isEmpty() || y.isEmpty()) {
            return "<p>There is nothing to draw.</p>";
        }
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"system-ui,sans-serif\" font-size=\"12\">%n",
                ReportPage.escape(xLabel),
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        axes(svg, x, y);
        mark.ifPresent(at -> svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#888\" stroke-dasharray=\"4\"/>%n",
                x.pixel(place(at), LEFT, WIDTH - RIGHT),
                TOP,
                HEIGHT - BOTTOM)));
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), i, x, y);
        }
        return svg.append("</svg>").toString();
    }

    private void axes(StringBuilder svg, Bounds x, Bounds y) {
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            double atX = LEFT + share * (WIDTH - RIGHT - LEFT);
            double atY = HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
            double value = x.at(share);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#e4e4e4\"/>"
                            + "<text x=\"%4$d\" y=\"%5$.1f\" text-anchor=\"end\">%6$.4g</text>"
                            + "<text x=\"%7$.1f\" y=\"%8$d\" text-anchor=\"middle\">%9$.3g</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    atY,
                    LEFT - 6,
                    atY + 4,
                    y.at(share),
                    atX,
                    HEIGHT - BOTTOM + 18,
                    scale == Scale.LOGARITHMIC ? Math.pow(10, value) : value));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 8,
                ReportPage.escape(xLabel)));
    }

    private void draw(StringBuilder svg, Line line, String colour, int number, Bounds x, Bounds y) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        for (int i = 0; i < line.x().length; i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    x.pixel(place(line.x()[i]), LEFT, WIDTH - RIGHT),
                    y.pixel(line.y()[i], HEIGHT - BOTTOM, TOP)));
        }
        svg.append(String.format(
                Locale.ROOT,
                "\"/><text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                LEFT + 10 + 170 * number,
                TOP - 12,
                colour,
                ReportPage.escape(line.name())));
    }

    private double place(double x) {
        return scale == Scale.LOGARITHMIC ? Math.log10(x) : x;
    }

    private double[] places(double[] x) {
        double[] places = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            places[i] = place(x[i]);
        }
        return places;
    }
}

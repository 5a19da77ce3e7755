package dev.digits.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over a common axis, drawn as inline SVG; colours are those of the page, light or dark. */
public final class LineChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 290;
    private static final int LEFT = 56;
    private static final int RIGHT = 14;
    private static final int TOP = 34;
    private static final int BOTTOM = 42;
    private static final int ROW = 14;
    private static final int FEW = 60;

    private final String title;
    private final String xLabel;
    private final boolean logarithmicX;
    private final boolean logarithmicY;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // drawn once, never compared
    private record Line(String name, double[] x, double[] y) {}

    private record Mark(double x, String name) {}

    private LineChart(String title, String xLabel, boolean logarithmicX, boolean logarithmicY) {
        this.title = title;
        this.xLabel = xLabel;
        this.logarithmicX = logarithmicX;
        this.logarithmicY = logarithmicY;
    }

    /**
     * An empty chart.
     *
     * @param title what the vertical axis shows
     * @param xLabel what the horizontal axis shows
     */
    public static LineChart over(String title, String xLabel) {
        return new LineChart(title, xLabel, false, false);
    }

    /** As {@link #over}, with a logarithmic horizontal axis; every x must be above 0. */
    public static LineChart overLogarithm(String title, String xLabel) {
        return new LineChart(title, xLabel, true, false);
    }

    /** As {@link #over}, with a logarithmic vertical axis; every y must be above 0. */
    public static LineChart ofLogarithm(String title, String xLabel) {
        return new LineChart(title, xLabel, false, true);
    }

    /** Adds a line; one with few points shows each, with its numbers when pointed at. */
    public LineChart line(String name, double[] x, double[] y) {
        lines.add(new Line(name, x.clone(), y.clone()));
        return this;
    }

    /** Marks a place on the horizontal axis, with a name. */
    public LineChart mark(double x, String name) {
        marks.add(new Mark(x, name));
        return this;
    }

    /** The chart as a figure; without any point, a sentence. */
    public String html() {
        List<Line> drawn = lines.stream().filter(line -> line.x().length > 0).toList();
        if (drawn.isEmpty()) {
            return "<p>" + ReportPage.escape(title) + ": there is nothing to draw.</p>\n";
        }
        Axis x = Axis.over(drawn.stream().map(Line::x).toList(), logarithmicX, LEFT, WIDTH - RIGHT);
        Axis y = Axis.over(drawn.stream().map(Line::y).toList(), logarithmicY, HEIGHT - BOTTOM, TOP)
                .withMargin();
        StringBuilder svg = new StringBuilder(SvgFrame.open(title, WIDTH, HEIGHT));
        svg.append(SvgFrame.axes(x, y, xLabel));
        for (int i = 0; i < marks.size(); i++) {
            svg.append(mark(marks.get(i), x, y, i));
        }
        for (int i = 0; i < drawn.size(); i++) {
            svg.append(line(drawn.get(i), i, x, y));
        }
        svg.append("</svg>\n");
        return "<figure class=\"chart\"><figcaption><h3>" + ReportPage.escape(title) + "</h3>" + keys(drawn)
                + "</figcaption>\n" + svg + "</figure>\n";
    }

    private static String keys(List<Line> drawn) {
        StringBuilder keys = new StringBuilder("<div class=\"keys\">");
        for (int i = 0; i < drawn.size(); i++) {
            keys.append("<span style=\"--k:var(--k")
                    .append(i)
                    .append(")\">")
                    .append(ReportPage.escape(drawn.get(i).name()))
                    .append("</span>");
        }
        return keys.append("</div>").toString();
    }

    private String line(Line line, int number, Axis x, Axis y) {
        StringBuilder svg = new StringBuilder("<polyline class=\"k" + number + "\" points=\"");
        for (int i = 0; i < line.x().length; i++) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.pixel(line.x()[i]), y.pixel(line.y()[i])));
        }
        svg.append("\"/>\n");
        for (int i = 0; i < line.x().length && line.x().length <= FEW; i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"k%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"><title>%s, %s %s: %.5g</title></circle>%n",
                    number,
                    x.pixel(line.x()[i]),
                    y.pixel(line.y()[i]),
                    ReportPage.escape(line.name()),
                    ReportPage.escape(xLabel),
                    number(line.x()[i]),
                    line.y()[i]));
        }
        return svg.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }

    /** Names stand above the chart, each in a row of its own. */
    private static String mark(Mark mark, Axis x, Axis y, int number) {
        double at = x.pixel(mark.x());
        boolean left = at > (x.start() + x.end()) / 2;
        return String.format(
                Locale.ROOT,
                "<line class=\"mark\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%4$.1f\"/>"
                        + "<text x=\"%3$.1f\" y=\"%4$.1f\" text-anchor=\"%5$s\">%6$s</text>%n",
                at,
                y.start(),
                left ? at - 5 : at + 5,
                ROW * (number + 1) - 2.0,
                left ? "end" : "start",
                ReportPage.escape(mark.name()));
    }
}

package dev.digits.training.report;

import static dev.digits.training.report.ChartFrame.pixels;

import dev.digits.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private final List<String> notes = new ArrayList<>();

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

    /** Adds a sentence below. */
    public LineChart note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** The chart as a figure; without any point, a sentence. */
    public Html html() {
        List<Line> drawn = lines.stream().filter(line -> line.x().length > 0).toList();
        if (drawn.isEmpty()) {
            return ReportPage.TEMPLATES.fill("nothing", new Nothing(title));
        }
        Axis x = Axis.over(drawn.stream().map(Line::x).toList(), logarithmicX, LEFT, WIDTH - RIGHT);
        Axis y = Axis.over(drawn.stream().map(Line::y).toList(), logarithmicY, HEIGHT - BOTTOM, TOP)
                .withMargin();
        return ReportPage.TEMPLATES.fill(
                "chart",
                new Chart(
                        new ChartFrame(title, WIDTH, HEIGHT, x, y, xLabel),
                        IntStream.range(0, drawn.size())
                                .mapToObj(i -> drawn(drawn.get(i), i, x, y))
                                .toList(),
                        IntStream.range(0, marks.size())
                                .mapToObj(i -> drawn(marks.get(i), x, i))
                                .toList(),
                        notes));
    }

    private record Nothing(String title) {}

    private record Chart(ChartFrame frame, List<DrawnLine> lines, List<DrawnMark> marks, List<String> notes) {}

    private record DrawnLine(int number, String name, String points, List<Dot> dots) {}

    private record Dot(String x, String y, String text) {}

    private record DrawnMark(String place, String baseline, String textPlace, String anchor, String name) {}

    private DrawnLine drawn(Line line, int number, Axis x, Axis y) {
        List<Dot> dots = IntStream.range(0, line.x().length)
                .mapToObj(i -> new Dot(
                        pixels(x.pixel(line.x()[i])),
                        pixels(y.pixel(line.y()[i])),
                        String.format(
                                Locale.ROOT, "%s, %s %s: %.5g", line.name(), xLabel, number(line.x()[i]), line.y()[i])))
                .toList();
        String points = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        return new DrawnLine(number, line.name(), points, dots.size() <= FEW ? dots : List.of());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }

    /** Names stand above the chart, each in a row of its own. */
    private static DrawnMark drawn(Mark mark, Axis x, int number) {
        double at = x.pixel(mark.x());
        boolean left = at > (x.start() + x.end()) / 2;
        return new DrawnMark(
                pixels(at),
                pixels(ROW * (number + 1) - 2.0),
                pixels(left ? at - 5 : at + 5),
                left ? "end" : "start",
                mark.name());
    }
}

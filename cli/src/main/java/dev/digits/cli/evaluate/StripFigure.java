package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.LineStrip;
import dev.digits.cli.gateway.LineStrip.Columns;
import dev.digits.cli.gateway.LineStrip.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How a line was read, for {@code strip.html}: its strip with the columns coloured by the digit that they name, a bar under each
 * span, and of each span its tile, what was decided and what both networks say.
 */
record StripFigure(LineStrip line) {
    /** Screen pixels a strip pixel, where there is room. */
    private static final int ZOOM = 3;
    /** Columns in which no digit is likelier than this count as blank. */
    private static final double FAINTEST = 0.05;
    /** Strip pixels below the strip, and where in them the bars lie. */
    private static final int BARS = 4;

    private static final double BAR_TOP = 1.5;

    /** The colour of a column: a digit, where it begins, and how opaque it is. */
    record Tint(int digit, int x, String opacity) {}

    /** A span as it is shown; numbers are coordinates or percentages. */
    record ShownSpan(
            int decided,
            String name,
            String x,
            String width,
            String tile,
            String share,
            String line,
            String tileNetwork) {}

    public int shownWidth() {
        return ZOOM * line.width();
    }

    public int shownHeight() {
        return line.height() + BARS;
    }

    public String barTop() {
        return tenths(line.height() + BAR_TOP);
    }

    public List<Tint> tints() {
        Columns columns = line.columns();
        return IntStream.range(0, columns.count())
                .filter(column -> columns.at(column, digit(columns, column)) >= FAINTEST)
                .mapToObj(column -> tint(columns, column))
                .toList();
    }

    public List<ShownSpan> spans() {
        return line.spans().stream().map(StripFigure::shown).toList();
    }

    private static Tint tint(Columns columns, int column) {
        int digit = digit(columns, column);
        // Lighter than the ink even where the network is certain.
        String opacity = String.format(Locale.ROOT, "%.2f", columns.at(column, digit) / 2);
        return new Tint(digit, column * columns.pitch(), opacity);
    }

    private static int digit(Columns columns, int column) {
        return IntStream.range(0, LineStrip.NONE)
                .boxed()
                .max(Comparator.comparingDouble(label -> columns.at(column, label)))
                .orElseThrow();
    }

    private static ShownSpan shown(Span span) {
        int decided = span.value().orElse(LineStrip.NONE);
        return new ShownSpan(
                decided,
                name(decided),
                tenths(span.from()),
                tenths(span.to() - span.from()),
                span.tile(),
                Percent.of(span.together().get(decided), 1),
                best(span.line()),
                best(span.tileNetwork()));
    }

    private static String best(List<Double> opinion) {
        int best = IntStream.range(0, opinion.size())
                .boxed()
                .max(Comparator.comparingDouble(opinion::get))
                .orElseThrow();
        return name(best) + " " + Percent.of(opinion.get(best), 1);
    }

    private static String name(int label) {
        return label == LineStrip.NONE ? "no digit" : Integer.toString(label);
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.LineStrip;
import dev.digits.cli.gateway.LineStrip.Columns;
import dev.digits.cli.gateway.LineStrip.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a line was read, embedded in a page: its strip with the columns coloured by the digit that they name, a bar under each
 * span, and of each span its tile, what was decided and what both networks say.
 */
final class StripFigure {
    /** Screen pixels a strip pixel, where there is room. */
    private static final int ZOOM = 3;
    /** Columns in which no digit is likelier than this count as blank. */
    private static final double FAINTEST = 0.05;
    /** Strip pixels below the strip, and where in them the bars lie. */
    private static final int BARS = 4;

    private static final double BAR_TOP = 1.5;
    private static final double BAR_HEIGHT = 2;

    private StripFigure() {}

    static String of(LineStrip line) {
        return svg(line)
                + line.spans().stream()
                        .map(StripFigure::item)
                        .collect(Collectors.joining("", "<ul class=\"spans\">", "</ul>\n"));
    }

    private static String svg(LineStrip line) {
        int width = line.width();
        int height = line.height();
        StringBuilder svg = new StringBuilder(String.format(
                "<svg class=\"strip\" width=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"The strip\">"
                        + "<image href=\"%s\" width=\"%d\" height=\"%d\"/>",
                ZOOM * width, width, height + BARS, Html.text(line.picture()), width, height));
        Columns columns = line.columns();
        svg.append("<g class=\"tints\">");
        for (int column = 0; column < columns.count(); column++) {
            svg.append(tint(columns, column, height));
        }
        svg.append("</g>");
        for (Span span : line.spans()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"class-%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    decided(span),
                    span.from(),
                    height + BAR_TOP,
                    span.to() - span.from(),
                    BAR_HEIGHT));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String tint(Columns columns, int column, int height) {
        int digit = IntStream.range(0, LineStrip.NONE)
                .boxed()
                .max(Comparator.comparingDouble(label -> columns.at(column, label)))
                .orElseThrow();
        double probability = columns.at(column, digit);
        if (probability < FAINTEST) {
            return "";
        }
        // Lighter than the ink even where the network is certain.
        return String.format(
                Locale.ROOT,
                "<rect class=\"class-%d\" x=\"%d\" width=\"%d\" height=\"%d\" fill-opacity=\"%.2f\"/>",
                digit,
                column * columns.pitch(),
                columns.pitch(),
                height,
                probability / 2);
    }

    private static String item(Span span) {
        return "<li class=\"class-" + decided(span) + "\"><img src=\"" + Html.text(span.tile())
                + "\" width=\"56\" height=\"56\" alt=\"\"><div><b>" + name(decided(span)) + "</b> "
                + Percent.of(span.together().get(decided(span)), 1) + "<br>line " + best(span.line()) + "<br>tile "
                + best(span.tileNetwork()) + "</div></li>";
    }

    private static String best(List<Double> opinion) {
        int best = IntStream.range(0, opinion.size())
                .boxed()
                .max(Comparator.comparingDouble(opinion::get))
                .orElseThrow();
        return name(best) + " " + Percent.of(opinion.get(best), 1);
    }

    private static int decided(Span span) {
        return span.value().orElse(LineStrip.NONE);
    }

    private static String name(int label) {
        return label == LineStrip.NONE ? "no digit" : Integer.toString(label);
    }
}

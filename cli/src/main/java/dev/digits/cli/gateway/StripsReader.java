package dev.digits.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.digits.cli.gateway.LineStrip.Columns;
import dev.digits.cli.gateway.LineStrip.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Takes apart how the lines of a drawing were read. */
final class StripsReader {
    private static final String PNG = "data:image/png;base64,";

    private StripsReader() {}

    /**
     * Lines from top to bottom.
     *
     * @param strips of an answer; missing where they were not asked for, which is no line
     * @throws IOException when they make no sense; the message says where
     */
    static List<LineStrip> read(JsonNode strips) throws IOException {
        List<LineStrip> lines = new ArrayList<>();
        for (JsonNode strip : strips) {
            lines.add(line(strip));
        }
        return lines;
    }

    private static LineStrip line(JsonNode strip) throws IOException {
        int width = strip.path("width").asInt();
        int height = strip.path("height").asInt();
        require(width > 0 && height > 0, "size");
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : strip.path("spans")) {
            spans.add(span(span));
        }
        return new LineStrip(picture(strip.path("strip")), width, height, columns(strip.path("columns"), width), spans);
    }

    private static Columns columns(JsonNode columns, int width) throws IOException {
        byte[] probabilities = columns.path("probabilities").binaryValue();
        int pitch = columns.path("pitch").asInt();
        require(
                probabilities != null && probabilities.length * pitch == width * LineStrip.CLASSES,
                "columns.probabilities");
        return new Columns(pitch, probabilities);
    }

    private static Span span(JsonNode span) throws IOException {
        double from = span.path("from").asDouble();
        double to = span.path("to").asDouble();
        require(from < to, "span.from and span.to");
        JsonNode value = span.path("value");
        require(value.isNull() || isDigit(value), "span.value");
        return new Span(
                from,
                to,
                isDigit(value) ? OptionalInt.of(value.intValue()) : OptionalInt.empty(),
                picture(span.path("tile")),
                opinion(span, "line"),
                opinion(span, "tileNetwork"),
                opinion(span, "probabilities"));
    }

    private static boolean isDigit(JsonNode value) {
        return value.isInt() && value.intValue() >= 0 && value.intValue() < LineStrip.NONE;
    }

    private static List<Double> opinion(JsonNode span, String name) throws IOException {
        List<Double> probabilities = new ArrayList<>();
        span.path(name).forEach(probability -> probabilities.add(probability.asDouble()));
        require(probabilities.size() == LineStrip.CLASSES, "span." + name);
        return probabilities;
    }

    private static String picture(JsonNode address) throws IOException {
        require(address.asText("").startsWith(PNG), "picture");
        return address.asText();
    }

    private static void require(boolean holds, String name) throws IOException {
        if (!holds) {
            throw new IOException(name + " is missing or wrong");
        }
    }
}

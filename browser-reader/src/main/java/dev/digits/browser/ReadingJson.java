package dev.digits.browser;

import dev.digits.reading.Digit;
import dev.digits.reading.ReadLine;
import dev.digits.reading.ReadSpan;
import dev.digits.reading.Reading;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.StripMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Writes a reading as the JSON of {@code POST /api/v1/recognitions}, its pictures left to the page: the page has the pixels. A
 * span has the digit that was read in it, if one was.
 */
final class ReadingJson {
    private ReadingJson() {}

    static String write(Reading reading) {
        return "{\"lines\":" + array(reading.lines(), ReadingJson::line) + ",\"rejected\":"
                + array(reading.rejected(), ReadingJson::rejected) + "}";
    }

    private static String line(ReadLine line) {
        return "{\"map\":" + map(line.map()) + ",\"spans\":" + array(line.spans(), ReadingJson::span) + "}";
    }

    private static String map(StripMap map) {
        return "{\"stripX\":" + numbers(Arrays.stream(map.stripX())) + ",\"drawingX\":"
                + numbers(Arrays.stream(map.drawingX())) + ",\"top\":" + map.top() + ",\"bottom\":" + map.bottom()
                + "}";
    }

    private static String span(ReadSpan span) {
        return "{\"from\":" + span.range().from() + ",\"to\":" + span.range().to() + ",\"box\":"
                + box(span.cut().box()) + ",\"line\":"
                + probabilities(span.decision().span().logProbabilities()) + ",\"tileNetwork\":"
                + probabilities(span.decision().tileLogProbabilities()) + ",\"probabilities\":"
                + probabilities(span.decision().logProbabilities()) + ",\"digit\":"
                + span.digit().map(ReadingJson::digit).orElse("null") + "}";
    }

    private static String digit(Digit digit) {
        return "{\"value\":" + digit.value() + ",\"confidence\":" + digit.confidence() + ",\"probabilities\":"
                + numbers(doubles(digit.probabilities())) + "}";
    }

    private static String rejected(Rejected mark) {
        String reason = mark.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "{\"box\":" + box(mark.box()) + ",\"reason\":\"" + reason + "\"}";
    }

    private static String box(Box box) {
        return "{\"x\":" + box.x() + ",\"y\":" + box.y() + ",\"width\":" + box.width() + ",\"height\":" + box.height()
                + "}";
    }

    private static String probabilities(float[] logProbabilities) {
        return numbers(doubles(logProbabilities).map(Math::exp));
    }

    private static DoubleStream doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
    }

    private static String numbers(DoubleStream values) {
        return values.mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static <T> String array(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }
}

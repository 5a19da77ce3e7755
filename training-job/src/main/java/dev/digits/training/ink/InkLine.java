package dev.digits.training.ink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.digits.segmentation.Stroke;
import dev.digits.training.dataset.MalformedFileException;
import dev.digits.training.dataset.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of an ink file: a JSON object. */
final class InkLine {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** As people write it. */
    private static final String FARTHEST = String.format(Locale.ROOT, "%.0f", InkSample.FARTHEST);

    private final Path file;
    private final long number;

    /** @param number of the line, from 1 */
    InkLine(Path file, long number) {
        this.file = file;
        this.number = number;
    }

    /**
     * Reads the sample.
     *
     * @return empty when its flag or its lack of points says that nothing can be learned from it
     */
    Optional<InkSample> sample(String line) throws MalformedFileException {
        JsonNode object = object(line);
        String label = text(object, "label").orElseThrow(() -> malformed("has no \"label\""));
        List<Stroke> strokes = strokes(object.path("strokes"));
        boolean usable = flag(object).map(InkFlag::usable).orElse(true);
        if (!usable || strokes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InkSample(
                text(object, "id").orElse(file.getFileName() + "#" + number),
                label,
                text(object, "writer").orElse(String.valueOf(file.getFileName())),
                strokes,
                lines(object.path("lines"))));
    }

    private JsonNode object(String line) throws MalformedFileException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw malformed("no JSON: " + e.getOriginalMessage());
        }
        throw malformed("no JSON object");
    }

    private Optional<String> text(JsonNode object, String name) throws MalformedFileException {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw malformed("\"" + name + "\" is " + value + ", not a text");
        }
        return Optional.of(value.textValue());
    }

    private Optional<InkFlag> flag(JsonNode object) throws MalformedFileException {
        Optional<String> text = text(object, "flag");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<InkFlag> flag = InkFlag.of(text.get());
        if (flag.isEmpty()) {
            throw malformed("\"flag\" is \"" + text.get() + "\", none of "
                    + Arrays.stream(InkFlag.values()).map(InkFlag::text).collect(Collectors.joining(", ")));
        }
        return flag;
    }

    private int lines(JsonNode value) throws MalformedFileException {
        if (value.isMissingNode() || value.isNull()) {
            return 1;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw malformed("\"lines\" is " + value + ", not a whole number from 1");
        }
        return value.intValue();
    }

    /** Strokes without points are left out. */
    private List<Stroke> strokes(JsonNode value) throws MalformedFileException {
        if (!value.isArray()) {
            throw malformed("\"strokes\" is no list of strokes");
        }
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isArray()) {
                throw malformed("stroke " + i + " (from 0) is no list of points");
            }
            if (!value.get(i).isEmpty()) {
                strokes.add(stroke(value.get(i), i));
            }
        }
        return strokes;
    }

    private Stroke stroke(JsonNode points, int index) throws MalformedFileException {
        float[] x = new float[points.size()];
        float[] y = new float[points.size()];
        for (int i = 0; i < points.size(); i++) {
            JsonNode point = points.get(i);
            boolean pair = point.isArray() && (point.size() == 2 || point.size() == 3);
            if (!pair || !isPosition(point.get(0)) || !isPosition(point.get(1))) {
                throw malformed("point " + i + " of stroke " + index + " (from 0) is " + point
                        + ", not two numbers [x, y] or three, each of the two at most " + FARTHEST + " from 0");
            }
            x[i] = point.get(0).floatValue();
            y[i] = point.get(1).floatValue();
        }
        return new Stroke(x, y);
    }

    private static boolean isPosition(JsonNode value) {
        return value.isNumber() && Math.abs(value.floatValue()) <= InkSample.FARTHEST;
    }

    private MalformedFileException malformed(String problem) {
        return new MalformedFileException(file, new Position.Line(number), problem);
    }
}

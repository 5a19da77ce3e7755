package dev.digits.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.digits.cli.evaluate.LabelledDrawing.Ink;
import dev.digits.cli.gateway.Answer.LeftOut;
import dev.digits.cli.gateway.Answer.ReadDigit;
import dev.digits.cli.gateway.Answer.Reading;
import dev.digits.cli.gateway.Box;
import dev.digits.cli.gateway.SubmittedDrawing;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A drawing as it was sent, for {@code drawing.html}, with boxes over it: those of the truth, of the digits that were read, and
 * of the marks that were left out. Ink is drawn from its strokes; a picture is embedded as it is, and a script of the page
 * fits the boxes to it, as only the browser knows its upright size.
 *
 * @param ink what was sent, or null if it was a picture
 * @param picture data URL of what was sent; empty if it was ink, or if the file cannot be read any more
 */
record DrawingFigure(Ink ink, String picture, List<Rectangle> boxes, List<Label> labels) {

    private static final int ABOVE = 4;

    /** A box and what it marks, as its class in the page. */
    record Rectangle(String style, Box box) {}

    /** A digit over the box of its ink. */
    record Label(int x, int y, int digit) {
        private static Label of(ReadDigit digit) {
            return new Label(digit.box().x(), digit.box().y() - ABOVE, digit.value());
        }
    }

    /**
     * The figure.
     *
     * @param asInk the strokes were sent, not the picture
     */
    static DrawingFigure of(Outcome outcome, boolean asInk) {
        LabelledDrawing drawing = outcome.drawing();
        Optional<Ink> sent = asInk ? drawing.ink() : Optional.empty();
        Stream<Rectangle> truth = drawing.boxes().stream().map(box -> new Rectangle("truth", box));
        if (!(outcome.answer() instanceof Reading reading)) {
            return new DrawingFigure(sent.orElse(null), picture(drawing, sent), truth.toList(), List.of());
        }
        Stream<Rectangle> leftOut =
                reading.leftOut().stream().map(LeftOut::box).map(box -> new Rectangle("left-out", box));
        Stream<Rectangle> read = reading.digits().stream().map(ReadDigit::box).map(box -> new Rectangle("read", box));
        return new DrawingFigure(
                sent.orElse(null),
                picture(drawing, sent),
                Stream.of(truth, leftOut, read).flatMap(boxes -> boxes).toList(),
                reading.digits().stream().map(Label::of).toList());
    }

    /** The strokes as SVG has them. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (JsonNode stroke : ink.strokes()) {
            char command = 'M';
            for (JsonNode point : stroke) {
                path.append(command)
                        .append(point.path(0).asDouble())
                        .append(' ')
                        .append(point.path(1).asDouble());
                command = 'L';
            }
            if (stroke.size() == 1) {
                path.append("h0"); // a dot
            }
        }
        return path.toString();
    }

    /** Neither ink nor picture can be shown. */
    public boolean isMissing() {
        return ink == null && picture.isEmpty();
    }

    private static String picture(LabelledDrawing drawing, Optional<Ink> ink) {
        if (ink.isPresent()) {
            return "";
        }
        SubmittedDrawing sent;
        try {
            sent = drawing.submission(false);
        } catch (IOException e) { // the page says so
            return "";
        }
        return "data:" + sent.mediaType() + ";base64," + Base64.getEncoder().encodeToString(sent.body());
    }
}

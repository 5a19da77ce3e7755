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
import java.util.Locale;

/**
 * A drawing as it was sent, embedded in a page, with boxes over it: those of the truth, of the digits that were read, and
 * of the marks that were left out. Ink is drawn from its strokes; a picture is embedded as it is, and a script of the page
 * fits the boxes to it, as only the browser knows its upright size.
 */
final class DrawingFigure {
    private DrawingFigure() {}

    /**
     * The figure.
     *
     * @param asInk the strokes were sent, not the picture
     * @throws IOException when the picture's file cannot be read any more
     */
    static String of(Outcome outcome, boolean asInk) throws IOException {
        LabelledDrawing drawing = outcome.drawing();
        StringBuilder figure = new StringBuilder("<div class=\"drawing\">");
        if (asInk && drawing.ink().isPresent()) {
            Ink ink = drawing.ink().get();
            figure.append(String.format(
                    Locale.ROOT,
                    "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"The strokes\">%s",
                    ink.width(),
                    ink.height(),
                    strokes(ink)));
        } else {
            SubmittedDrawing sent = drawing.submission(false);
            figure.append("<img alt=\"The picture\" src=\"data:")
                    .append(sent.mediaType())
                    .append(";base64,")
                    .append(Base64.getEncoder().encodeToString(sent.body()))
                    .append("\"><svg class=\"over\" aria-hidden=\"true\">");
        }
        drawing.boxes().forEach(box -> figure.append(rectangle("truth", box)));
        if (outcome.answer() instanceof Reading reading) {
            for (LeftOut mark : reading.leftOut()) {
                figure.append(rectangle("left-out", mark.box()));
            }
            for (ReadDigit digit : reading.digits()) {
                figure.append(rectangle("read", digit.box())).append(label(digit));
            }
        }
        return figure.append("</svg></div>").toString();
    }

    private static String strokes(Ink ink) {
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
        return String.format(Locale.ROOT, "<path class=\"ink\" stroke-width=\"%s\" d=\"%s\"/>", ink.penWidth(), path);
    }

    private static String rectangle(String style, Box box) {
        return String.format(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                style, box.x(), box.y(), box.width(), box.height());
    }

    private static String label(ReadDigit digit) {
        return String.format(
                "<text x=\"%d\" y=\"%d\">%d</text>",
                digit.box().x(), digit.box().y() - 4, digit.value());
    }
}

package dev.digits.training.ink;

import dev.digits.fixtures.Handwriting;
import dev.digits.segmentation.Stroke;
import dev.digits.training.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ink for tests. */
public final class InkShapes {
    private InkShapes() {}

    /** A sample of one writer. */
    public static InkSample sample(String label, Stroke... strokes) {
        return new InkSample("made/" + label, label, "nobody", List.of(strokes), 1);
    }

    /** A straight stroke of a few points. */
    public static Stroke line(float fromX, float fromY, float toX, float toY) {
        int points = 5;
        float[] x = new float[points];
        float[] y = new float[points];
        for (int i = 0; i < points; i++) {
            x[i] = fromX + (toX - fromX) * i / (points - 1);
            y[i] = fromY + (toY - fromY) * i / (points - 1);
        }
        return new Stroke(x, y);
    }

    /** An upright oval. */
    public static Stroke oval(float width, float height) {
        int points = 40;
        float[] x = new float[points + 1];
        float[] y = new float[points + 1];
        for (int i = 0; i <= points; i++) {
            x[i] = (float) (width / 2 * (1 + Math.sin(2 * Math.PI * i / points)));
            y[i] = (float) (height / 2 * (1 - Math.cos(2 * Math.PI * i / points)));
        }
        return new Stroke(x, y);
    }

    /**
     * A digit as people write it.
     *
     * @param digit 0 to 9
     * @param left edge of the square of this size in which it stands
     */
    public static List<Stroke> handwritten(char digit, double size, double left) {
        return Handwriting.strokes(digit).stream()
                .map(points -> {
                    float[] x = new float[points.size()];
                    float[] y = new float[points.size()];
                    for (int i = 0; i < x.length; i++) {
                        x[i] = (float) (left + size * points.get(i).x());
                        y[i] = (float) (size * points.get(i).y());
                    }
                    return new Stroke(x, y);
                })
                .toList();
    }

    /** A number as one person writes it. */
    public static InkSample number(String label, String writer) {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < label.length(); i++) {
            strokes.addAll(handwritten(label.charAt(i), 100, 90.0 * i));
        }
        return new InkSample("made/" + label, label, writer, strokes, 1);
    }

    /** All samples of a file. */
    public static List<InkSample> read(Path file) throws DatasetException {
        return InkFile.read(file, file.toString()).samples();
    }

    /** A line of an ink file. */
    public static String json(InkSample sample) {
        StringBuilder strokes = new StringBuilder();
        for (Stroke stroke : sample.strokes()) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < stroke.points(); i++) {
                points.append(i == 0 ? "" : ",")
                        .append('[')
                        .append(stroke.x()[i])
                        .append(',')
                        .append(stroke.y()[i])
                        .append(']');
            }
            strokes.append(strokes.isEmpty() ? "" : ",")
                    .append('[')
                    .append(points)
                    .append(']');
        }
        return String.format(
                "{\"id\":\"%s\",\"label\":\"%s\",\"writer\":\"%s\",\"strokes\":[%s]}",
                sample.id(), sample.label(), sample.writer(), strokes);
    }
}

package dev.digits.browser;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.cut.LinesOfSheet;
import dev.digits.segmentation.ink.InkReader;
import dev.digits.segmentation.mark.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int32Array;

/** The functions that the script exports. */
public final class BrowserReader {
    private static final Limits LIMITS = Limits.DEFAULT;

    private BrowserReader() {}

    /** The compiler wants a program; a module does nothing when it is loaded. */
    public static void main(String[] args) {}

    /**
     * Finds the lines of ink.
     *
     * @param x of the points of all strokes behind each other, in canvas pixels
     * @param y as many
     * @param points of each stroke
     * @param penWidth in canvas pixels
     * @param width of the canvas
     * @param height of the canvas
     * @throws UnreadableDrawingException when the ink makes no sense
     * @throws DrawingTooLargeException when it is over {@link Limits#DEFAULT}, or has more strokes than are told apart
     */
    @JSExport
    public static InkInReading open(
            Float32Array x, Float32Array y, Int32Array points, float penWidth, int width, int height)
            throws UnreadableDrawingException, DrawingTooLargeException {
        List<Stroke> strokes = strokes(x.copyToJavaArray(), y.copyToJavaArray(), points.copyToJavaArray());
        if (strokes.size() > LIMITS.maxMarks()) {
            throw DrawingTooLargeException.points(strokes.size(), LIMITS.maxMarks());
        }
        Sheet sheet = new InkReader(LIMITS).read(new Ink(strokes, penWidth, width, height), WorkCheck.ALWAYS);
        SegmentedDrawing drawing = LinesOfSheet.find(sheet, LIMITS, WorkCheck.ALWAYS);
        return new InkInReading(drawing);
    }

    private static List<Stroke> strokes(float[] x, float[] y, int[] points) {
        List<Stroke> strokes = new ArrayList<>(points.length);
        int from = 0;
        for (int count : points) {
            strokes.add(
                    new Stroke(Arrays.copyOfRange(x, from, from + count), Arrays.copyOfRange(y, from, from + count)));
            from += count;
        }
        return strokes;
    }
}

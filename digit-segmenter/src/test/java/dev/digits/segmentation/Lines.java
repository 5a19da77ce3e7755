package dev.digits.segmentation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What tests ask of lines in place of a network. */
public final class Lines {
    private Lines() {}

    /** A narrow range where a column of the drawing lies on the line's strip, as networks name digits. */
    public static EmissionRange at(WrittenLine line, double drawingX) {
        double x = toStrip(line.map(), drawingX);
        return new EmissionRange(x - 1, x + 1);
    }

    /** Cuts a line where a network would name digits at some columns of the drawing. */
    public static LineCut cutAt(WrittenLine line, double... drawingX) {
        return line.cut(Arrays.stream(drawingX).mapToObj(x -> at(line, x)).toList());
    }

    /** The only digit of a drawing, named in the middle of its only line. */
    public static CutDigit onlyDigit(SegmentedDrawing drawing) {
        if (drawing.lines().size() != 1) {
            throw new AssertionError(drawing.lines().size() + " lines");
        }
        return onlyDigit(drawing.lines().get(0));
    }

    /** All of a line as one digit. */
    public static CutDigit onlyDigit(WrittenLine line) {
        int[] ink = inkColumns(line.strip());
        return line.cut(List.of(new EmissionRange(ink[0], ink[1]))).digits().get(0);
    }

    /** The digit with the largest box when each line is taken for one. */
    public static CutDigit largestDigit(SegmentedDrawing drawing) {
        return drawing.lines().stream()
                .map(Lines::onlyDigit)
                .max((one, other) -> Long.compare(one.box().area(), other.box().area()))
                .orElseThrow();
    }

    /** First column of a strip with ink, and the one behind the last. */
    public static int[] inkColumns(Strip strip) {
        int[] columns = Stream.iterate(0, x -> x < strip.width(), x -> x + 1)
                .filter(x -> strongest(strip, x) > 100)
                .mapToInt(x -> x)
                .toArray();
        return new int[] {columns[0], columns[columns.length - 1] + 1};
    }

    /** The strongest grey of a column. */
    public static int strongest(Strip strip, int column) {
        int strongest = 0;
        for (int row = 0; row < Strip.HEIGHT; row++) {
            strongest = Math.max(strongest, grey(strip, column, row));
        }
        return strongest;
    }

    /** The grey of a pixel, 0 to 255. */
    public static int grey(Strip strip, int column, int row) {
        return Byte.toUnsignedInt(strip.pixels()[row * strip.width() + column]);
    }

    /** From a column of the drawing to a column of the strip. */
    public static double toStrip(StripMap map, double drawingX) {
        double[] from = map.drawingX();
        double[] to = map.stripX();
        int knot = 1;
        while (knot < from.length - 1 && from[knot] < drawingX) {
            knot++;
        }
        return to[knot - 1] + (drawingX - from[knot - 1]) / (from[knot] - from[knot - 1]) * (to[knot] - to[knot - 1]);
    }
}

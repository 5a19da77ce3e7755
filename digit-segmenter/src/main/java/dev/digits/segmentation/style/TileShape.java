package dev.digits.segmentation.style;

import dev.digits.segmentation.Tile;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.Size;
import org.opencv.objdetect.HOGDescriptor;

/**
 * How strokes run in each part of a tile: histograms of oriented gradients, nine directions in cells of 7x7 pixels,
 * normalised in blocks of 2x2 cells, all scaled to length 1.
 */
@SuppressWarnings("ArrayRecordComponent") // a shape is measured, never compared
record TileShape(float[] histograms) {
    private static final Size CELL = new Size(Tile.SIDE / 4.0, Tile.SIDE / 4.0);
    private static final Size BLOCK = new Size(Tile.SIDE / 2.0, Tile.SIDE / 2.0);
    private static final int DIRECTIONS = 9;

    /** Of one tile. */
    static TileShape of(Tile tile) {
        OpenCvNatives.load();
        try (MatScope scope = new MatScope()) {
            Mat pixels = scope.keep(new Mat(Tile.SIDE, Tile.SIDE, CvType.CV_8UC1));
            pixels.put(0, 0, tile.pixels());
            MatOfFloat histograms = scope.keep(new MatOfFloat());
            Histograms.DESCRIPTOR.compute(pixels, histograms);
            return new TileShape(unit(histograms.toArray()));
        }
    }

    /** 0 for equal shapes, 1 for such that have nothing in common: one less the cosine of the angle between them. */
    double distance(TileShape other) {
        double cosine = 0;
        for (int i = 0; i < histograms.length; i++) {
            cosine += histograms[i] * other.histograms[i];
        }
        return 1 - cosine;
    }

    private static float[] unit(float... values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        double length = Math.max(Math.sqrt(squares), 1e-9);
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) length;
        }
        return values;
    }

    /** Made when the native library is loaded, not before. */
    private static final class Histograms {
        static final HOGDescriptor DESCRIPTOR =
                new HOGDescriptor(new Size(Tile.SIDE, Tile.SIDE), BLOCK, CELL, CELL, DIRECTIONS);
    }
}

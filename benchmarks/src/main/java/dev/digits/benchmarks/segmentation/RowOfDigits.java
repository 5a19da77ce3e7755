package dev.digits.benchmarks.segmentation;

import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.MnistSample;
import dev.digits.fixtures.Point;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Five digits side by side: MNIST's, dark on white, or ink. */
public enum RowOfDigits {
    /** 800x300 PNG, clear gaps. */
    CLEAR(800, 300, 5, 150, ".png"),
    /** 800x300 PNG, in which they touch. */
    TOUCHING(800, 300, 5, 98, ".png"),
    /** 12 megapixels, JPEG. */
    PHOTO(4000, 3000, 24, 760, ".jpg"),
    /** Pen strokes on a canvas of 800x300. */
    INK(800, 300, 5, 150, "");

    private static final int DIGITS = 5;
    private static final String WRITTEN = "52470";
    private static final float PEN = 10;

    private final int width;
    private final int height;
    private final int factor;
    private final int step;
    private final String extension;

    RowOfDigits(int width, int height, int factor, int step, String extension) {
        this.width = width;
        this.height = height;
        this.factor = factor;
        this.step = step;
        this.extension = extension;
    }

    Drawing draw() {
        return this == INK ? ink() : picture();
    }

    private Picture picture() {
        try (MatScope mats = new MatScope()) {
            Mat paper = mats.keep(new Mat(height, width, CvType.CV_8UC1, new Scalar(0)));
            List<MnistSample.Digit> digits = MnistSample.test();
            for (int i = 0; i < DIGITS; i++) {
                Mat small = mats.keep(new Mat(28, 28, CvType.CV_8UC1));
                small.put(0, 0, digits.get(i * digits.size() / DIGITS).pixels());
                Mat large = mats.mat();
                Imgproc.resize(small, large, new Size(28 * factor, 28 * factor), 0, 0, Imgproc.INTER_CUBIC);
                Rect place = new Rect(10 + i * step, height / 4, 28 * factor, 28 * factor);
                Mat target = mats.keep(paper.submat(place));
                Core.max(target, large, target);
            }
            Core.bitwise_not(paper, paper);
            MatOfByte file = mats.keep(new MatOfByte());
            Imgcodecs.imencode(extension, paper, file, mats.keep(new MatOfInt()));
            return new Picture(file.toArray());
        }
    }

    private Ink ink() {
        int side = 28 * factor;
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < DIGITS; i++) {
            for (List<Point> points : Handwriting.strokes(WRITTEN.charAt(i))) {
                float[] x = new float[points.size()];
                float[] y = new float[points.size()];
                for (int k = 0; k < x.length; k++) {
                    x[k] = (float) (10 + i * step + side * points.get(k).x());
                    y[k] = (float) (height / 4.0 + side * points.get(k).y());
                }
                strokes.add(new Stroke(x, y));
            }
        }
        return new Ink(strokes, PEN, width, height);
    }
}

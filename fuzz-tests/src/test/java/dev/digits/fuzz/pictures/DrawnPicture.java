package dev.digits.fuzz.pictures;

import dev.digits.segmentation.Picture;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.nio.ByteBuffer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * A grey picture that bytes describe.
 *
 * @param file a BMP
 * @param width in pixels
 * @param height in pixels
 */
record DrawnPicture(Picture file, int width, int height) {
    private static final int GREATEST_CELL = 4;
    private static final int GREATEST_SIDE = 128;
    private static final int SHAPE_BYTES = 7;
    private static final int THICKEST = 24;
    /** Ends of shapes lie up to an eighth of the picture's sides outside. */
    private static final double SPREAD = 1.25;

    static {
        OpenCvNatives.load();
    }

    /** One byte a square cell of 1 to {@value #GREATEST_CELL} pixels a side, row by row, behind columns, rows and the cell's side. */
    static DrawnPicture ofCells(ByteBuffer in) {
        int columns = 1 + next(in) % GREATEST_SIDE;
        int rows = 1 + next(in) % GREATEST_SIDE;
        int cell = 1 + next(in) % GREATEST_CELL;
        byte[] row = new byte[columns * cell];
        try (MatScope mats = new MatScope()) {
            Mat pixels = mats.keep(new Mat(rows * cell, columns * cell, CvType.CV_8UC1));
            for (int y = 0; y < pixels.rows(); y++) {
                for (int x = 0; y % cell == 0 && x < row.length; x++) {
                    row[x] = x % cell == 0 ? (byte) next(in) : row[x - 1];
                }
                pixels.put(y, 0, row);
            }
            return encoded(pixels, mats);
        }
    }

    /** Lines, rectangles, ellipses and discs of {@value #SHAPE_BYTES} bytes each, on paper of one grey, behind width, height and grey. */
    static DrawnPicture ofShapes(ByteBuffer in) {
        int width = 8 + 3 * next(in);
        int height = 8 + 3 * next(in);
        try (MatScope mats = new MatScope()) {
            Mat pixels = mats.keep(new Mat(height, width, CvType.CV_8UC1, new Scalar(next(in))));
            while (in.remaining() >= SHAPE_BYTES) {
                draw(in, pixels);
            }
            return encoded(pixels, mats);
        }
    }

    private static void draw(ByteBuffer in, Mat pixels) {
        int kind = next(in);
        Point from = new Point(place(in, pixels.width()), place(in, pixels.height()));
        Point to = new Point(place(in, pixels.width()), place(in, pixels.height()));
        int thickness = 1 + next(in) % THICKEST;
        Scalar grey = new Scalar(next(in));
        switch (kind % 4) {
            case 0 -> Imgproc.line(pixels, from, to, grey, thickness, Imgproc.LINE_AA);
            case 1 -> Imgproc.rectangle(pixels, new Rect(from, to), grey, thickness);
            case 2 -> Imgproc.circle(pixels, from, (int) Math.abs(to.x - from.x), grey, thickness);
            default ->
                Imgproc.putText(
                        pixels, String.valueOf((char) (' ' + kind / 4)), from, 0, thickness / 4.0, grey, 1 + kind % 3);
        }
    }

    private static double place(ByteBuffer in, int size) {
        return Math.rint((next(in) / 255.0 - 0.5) * SPREAD * size + size / 2.0);
    }

    private static int next(ByteBuffer in) {
        return in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : 0;
    }

    private static DrawnPicture encoded(Mat pixels, MatScope mats) {
        MatOfByte file = mats.keep(new MatOfByte());
        Imgcodecs.imencode(".bmp", pixels, file);
        return new DrawnPicture(new Picture(file.toArray()), pixels.width(), pixels.height());
    }
}

package dev.digits.benchmarks.segmentation;

import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.opencv.MatScope;
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

/** Five MNIST digits side by side, dark on white. */
public enum RowOfDigits {
    /** 800x300 PNG, clear gaps. */
    CLEAR(800, 300, 5, 150, ".png"),
    /** 800x300 PNG, in which they touch. */
    TOUCHING(800, 300, 5, 98, ".png"),
    /** 12 megapixels, JPEG. */
    PHOTO(4000, 3000, 24, 760, ".jpg");

    private static final int DIGITS = 5;

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

    Picture draw() {
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
}

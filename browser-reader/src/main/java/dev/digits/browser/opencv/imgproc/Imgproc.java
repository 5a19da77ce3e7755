package dev.digits.browser.opencv.imgproc;

import dev.digits.browser.opencv.core.Mat;
import dev.digits.browser.opencv.core.Size;

/** Operations on pictures. */
public final class Imgproc {
    public static final int THRESH_BINARY = 0;
    public static final int INTER_LINEAR = 1;
    public static final int INTER_AREA = 3;
    public static final int MORPH_ELLIPSE = 2;
    public static final int DIST_L2 = 2;
    public static final int DIST_MASK_5 = 5;

    private Imgproc() {}

    /** Writes {@code maximum} where the source is above a threshold, else 0. */
    public static double threshold(Mat source, Mat target, double threshold, double maximum, int type) {
        byte[] pixels = new byte[source.greys().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (Byte.toUnsignedInt(source.greys()[i]) > threshold ? (int) maximum : 0);
        }
        target.write(source.height(), source.width(), pixels);
        return threshold;
    }

    /** Scales a picture to a size: means over areas where it shrinks, linear interpolation where it grows. */
    public static void resize(Mat source, Mat target, Size size, double fx, double fy, int interpolation) {
        if (interpolation == INTER_AREA) {
            AreaResize.resize(source, target, size.columns(), size.rows());
        } else {
            LinearResize.resize(source, target, size.columns(), size.rows());
        }
    }

    /** A disc: 1 inside, 0 outside. */
    public static Mat getStructuringElement(int shape, Size size) {
        return Dilation.disc(size.columns());
    }

    /** Writes the greatest byte under the disc round each pixel. */
    public static void dilate(Mat source, Mat target, Mat disc) {
        Dilation.dilate(source, target, disc);
    }

    /** Writes how far each pixel is from the nearest that is 0. */
    public static void distanceTransform(Mat source, Mat target, int distanceType, int maskSize) {
        ChamferDistance.transform(source, target);
    }
}

package dev.digits.browser.opencv.imgproc;

import dev.digits.browser.opencv.core.CvType;
import dev.digits.browser.opencv.core.Mat;

/** Dilation with a disc; what lies outside the picture is black. */
final class Dilation {
    private Dilation() {}

    /** A disc as OpenCV rounds it, of bytes 1 on 0. */
    static Mat disc(int diameter) {
        int centre = diameter / 2;
        byte[] pixels = new byte[diameter * diameter];
        for (int row = 0; row < diameter; row++) {
            int down = row - centre;
            int half = centre == 0 || Math.abs(down) > centre ? 0 : halfChord(centre, down);
            int to = Math.min(diameter - 1, centre + half);
            for (int column = Math.max(0, centre - half); column <= to; column++) {
                pixels[row * diameter + column] = 1;
            }
        }
        Mat disc = new Mat(diameter, diameter, CvType.CV_8UC1);
        disc.put(0, 0, pixels);
        return disc;
    }

    private static int halfChord(int radius, int down) {
        double squared = (double) radius * radius;
        return (int) Math.rint(radius * Math.sqrt((squared - down * down) * (1 / squared)));
    }

    static void dilate(Mat source, Mat target, Mat disc) {
        int width = source.width();
        int height = source.height();
        byte[] dilated = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int grey = source.greys()[row * width + column] & 0xFF;
                if (grey > 0) {
                    spread(grey, row, column, disc, dilated, width);
                }
            }
        }
        target.write(height, width, dilated);
    }

    /** A pixel is under the disc of those that lie opposite. */
    private static void spread(int grey, int row, int column, Mat disc, byte[] dilated, int width) {
        int side = disc.width();
        int anchor = side / 2;
        int height = dilated.length / width;
        for (int y = 0; y < side; y++) {
            int toRow = row - (y - anchor);
            if (toRow < 0 || toRow >= height) {
                continue;
            }
            for (int x = 0; x < side; x++) {
                int toColumn = column - (x - anchor);
                if (disc.greys()[y * side + x] != 0 && toColumn >= 0 && toColumn < width) {
                    int at = toRow * width + toColumn;
                    if (grey > (dilated[at] & 0xFF)) {
                        dilated[at] = (byte) grey;
                    }
                }
            }
        }
    }
}

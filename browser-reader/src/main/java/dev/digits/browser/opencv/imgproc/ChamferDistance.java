package dev.digits.browser.opencv.imgproc;

import dev.digits.browser.opencv.core.Mat;
import java.util.Arrays;

/**
 * Distances along steps to the neighbours and as the knight moves in chess, in 65536ths, in two passes (Borgefors 1986), with
 * OpenCV's lengths of the steps.
 */
final class ChamferDistance {
    private static final int BORDER = 2;
    private static final float UNIT = 1 / 65536f;
    private static final int FAR = Integer.MAX_VALUE >> 2;
    private static final int SIDE = Math.round(1 / UNIT);
    private static final int DIAGONAL = Math.round(1.4f / UNIT);
    private static final int KNIGHT = Math.round(2.1969f / UNIT);

    private ChamferDistance() {}

    static void transform(Mat source, Mat target) {
        int width = source.width();
        int height = source.height();
        int step = width + 2 * BORDER;
        int[] lengths = {SIDE, DIAGONAL, DIAGONAL, SIDE, KNIGHT, KNIGHT, KNIGHT, KNIGHT};
        int[] before = {
            -1, -step - 1, -step + 1, -step, -2 * step - 1, -2 * step + 1, -step - 2, -step + 2,
        };
        int[] distances = new int[step * (height + 2 * BORDER)];
        Arrays.fill(distances, FAR);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int at = (row + BORDER) * step + column + BORDER;
                distances[at] =
                        source.greys()[row * width + column] == 0 ? 0 : nearest(distances, at, before, 1, lengths);
            }
        }
        float[] result = new float[width * height];
        for (int row = height - 1; row >= 0; row--) {
            for (int column = width - 1; column >= 0; column--) {
                int at = (row + BORDER) * step + column + BORDER;
                distances[at] = Math.min(distances[at], nearest(distances, at, before, -1, lengths));
                result[row * width + column] = distances[at] * UNIT;
            }
        }
        target.write(height, width, result);
    }

    private static int nearest(int[] distances, int at, int[] steps, int direction, int[] lengths) {
        int least = FAR;
        for (int i = 0; i < steps.length; i++) {
            least = Math.min(least, distances[at + direction * steps[i]] + lengths[i]);
        }
        return least;
    }
}

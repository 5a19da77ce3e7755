package dev.digits.system;

import dev.digits.fixtures.MnistSample;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * MNIST's test digits written so close that each touches the next, white on black, about 80 pixels high.
 *
 * @param number only digits
 */
record TouchingDigits(String number) {
    private static final int SIDE = 28;
    private static final int SCALE = 4;
    /** MNIST's own margin is 4 pixels. */
    private static final int MARGIN = 4;
    /** From this value on a pixel is ink, 0 to 255. */
    private static final int INK = 128;

    /** The drawing as PNG. */
    byte[] png() throws IOException {
        BufferedImage small = picture();
        BufferedImage large =
                new BufferedImage(small.getWidth() * SCALE, small.getHeight() * SCALE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = large.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(small, 0, 0, large.getWidth(), large.getHeight(), null);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(large, "png", png);
        return png.toByteArray();
    }

    private BufferedImage picture() {
        List<MnistSample.Digit> digits = IntStream.range(0, number.length())
                .mapToObj(i -> DigitCanvas.sample(number.charAt(i) - '0', i))
                .toList();
        List<Integer> places = new ArrayList<>(List.of(MARGIN));
        for (int i = 1; i < digits.size(); i++) {
            places.add(places.get(i - 1) + advance(digits.get(i - 1), digits.get(i)));
        }
        BufferedImage picture = new BufferedImage(
                places.get(places.size() - 1) + SIDE + MARGIN, SIDE + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < digits.size(); i++) {
            lay(digits.get(i), picture, places.get(i));
        }
        return picture;
    }

    /** How far right of the left one the right one begins, so that in one row their inks share a pixel and in none two. */
    private static int advance(MnistSample.Digit left, MnistSample.Digit right) {
        return IntStream.range(0, SIDE)
                .filter(y -> columns(left, y).length > 0 && columns(right, y).length > 0)
                .map(y -> columns(left, y)[columns(left, y).length - 1] - columns(right, y)[0])
                .max()
                .orElse(SIDE);
    }

    /** The columns of a row that hold ink, ascending. */
    private static int[] columns(MnistSample.Digit digit, int y) {
        return IntStream.range(0, SIDE).filter(x -> value(digit, x, y) >= INK).toArray();
    }

    private static void lay(MnistSample.Digit digit, BufferedImage picture, int left) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int there = picture.getRaster().getSample(left + x, MARGIN + y, 0);
                picture.getRaster().setSample(left + x, MARGIN + y, 0, Math.max(there, value(digit, x, y)));
            }
        }
    }

    private static int value(MnistSample.Digit digit, int x, int y) {
        return digit.pixels()[y * SIDE + x] & 0xff;
    }
}

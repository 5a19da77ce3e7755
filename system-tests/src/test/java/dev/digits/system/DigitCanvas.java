package dev.digits.system;

import dev.digits.fixtures.MnistSample;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A drawing composed of MNIST's test digits, each about 80 pixels high.
 *
 * @param paper background; may be transparent
 * @param ink colour of the digits
 * @param lines what is written, top to bottom; only digits
 * @param hand of the images of a label, the one that writes the first digit of a line; each further digit is by the next
 */
public record DigitCanvas(Color paper, Color ink, List<String> lines, int hand) {
    private static final int SCALE = 4;
    private static final int CELL = 28 * SCALE;
    private static final int MARGIN = 40;
    private static final int LINE_GAP = 30;
    private static final List<MnistSample.Digit> DIGITS = MnistSample.test();

    DigitCanvas(Color paper, Color ink, List<String> lines) {
        this(paper, ink, lines, 0);
    }

    /** Black on white. */
    public static DigitCanvas of(String... lines) {
        return new DigitCanvas(Color.WHITE, Color.BLACK, List.of(lines));
    }

    /** What a right reading says. */
    public String text() {
        return String.join("\n", lines);
    }

    /** The drawing as PNG. */
    public byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", png);
        return png.toByteArray();
    }

    /** The drawing as pixels. */
    public BufferedImage picture() {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        BufferedImage picture = new BufferedImage(
                2 * MARGIN + Math.max(longest, 1) * CELL,
                2 * MARGIN + Math.max(lines.size(), 1) * (CELL + LINE_GAP),
                paper.getAlpha() == 255 ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(paper);
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            for (int column = 0; column < text.length(); column++) {
                BufferedImage digit = inked(sample(text.charAt(column) - '0', hand + column));
                canvas.drawImage(digit, MARGIN + column * CELL, MARGIN + line * (CELL + LINE_GAP), CELL, CELL, null);
            }
        }
        canvas.dispose();
        return picture;
    }

    /** The nth test image of a label, so that a digit that comes twice is written by two hands. */
    static MnistSample.Digit sample(int label, int nth) {
        List<MnistSample.Digit> written =
                DIGITS.stream().filter(digit -> digit.label() == label).toList();
        return written.get(nth % written.size());
    }

    /** Ink whose opacity is the pixel's value. */
    private BufferedImage inked(MnistSample.Digit digit) {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < MnistSample.PIXELS; i++) {
            int opacity = digit.pixels()[i] & 0xff;
            picture.setRGB(i % 28, i / 28, opacity << 24 | (ink.getRGB() & 0xffffff));
        }
        return picture;
    }
}

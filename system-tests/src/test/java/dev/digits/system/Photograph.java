package dev.digits.system;

import dev.digits.fixtures.ExifOrientation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawing as a camera has it: a JPEG that may lie on its side and say so in its EXIF part.
 *
 * @param upright as a person sees it
 */
public record Photograph(BufferedImage upright) {
    /** How the camera was held: the EXIF orientation, and quarter turns clockwise that set the stored picture upright. */
    public enum Held {
        UPRIGHT(1, 0),
        UPSIDE_DOWN(3, 2),
        LEFT(6, 1),
        RIGHT(8, 3);

        private final int orientation;
        private final int turns;

        Held(int orientation, int turns) {
            this.orientation = orientation;
            this.turns = turns;
        }
    }

    /** The drawing on a larger sheet of grey, unevenly lit and noisy paper. */
    public static Photograph of(DigitCanvas drawing, int width, int height) {
        BufferedImage digits = drawing.picture();
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double scale = Math.min(0.8 * width / digits.getWidth(), 0.8 * height / digits.getHeight());
        int wide = (int) (digits.getWidth() * scale);
        int high = (int) (digits.getHeight() * scale);
        Graphics2D canvas = photo.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(digits, (width - wide) / 2, (height - high) / 2, wide, high, null);
        canvas.dispose();
        light(photo);
        return new Photograph(photo);
    }

    private static void light(BufferedImage photo) {
        Random noise = new Random(1);
        int[] row = new int[photo.getWidth()];
        for (int y = 0; y < photo.getHeight(); y++) {
            photo.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                double light = 0.9 - 0.25 * x / row.length;
                int grey = (int) (40 + (row[x] & 0xff) * light * 0.8 + noise.nextInt(9));
                row[x] = new Color(grey, grey, Math.max(0, grey - 12)).getRGB();
            }
            photo.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    /** The file as the camera writes it. */
    public byte[] jpeg(Held held) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(turned(upright, (4 - held.turns) % 4), "jpg", bytes);
        return ExifOrientation.in(bytes.toByteArray(), held.orientation);
    }

    /** Quarter turns clockwise. */
    private static BufferedImage turned(BufferedImage picture, int quarters) {
        BufferedImage turned = picture;
        for (int i = 0; i < quarters; i++) {
            int width = turned.getHeight();
            int height = turned.getWidth();
            BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < width; y++) {
                for (int x = 0; x < height; x++) {
                    next.setRGB(width - 1 - y, x, turned.getRGB(x, y));
                }
            }
            turned = next;
        }
        return turned;
    }
}

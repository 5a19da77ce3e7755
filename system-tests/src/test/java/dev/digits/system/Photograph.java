package dev.digits.system;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawing as a camera has it: a JPEG that may lie on its side and say so in its EXIF part.
 *
 * @param upright as a person sees it
 */
public record Photograph(BufferedImage upright) {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    /** After the two bytes that begin every JPEG. */
    private static final int AFTER_START = 2;

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
        byte[] file = bytes.toByteArray();
        byte[] exif = exif(held.orientation);
        return ByteBuffer.allocate(file.length + exif.length)
                .put(file, 0, AFTER_START)
                .put(exif)
                .put(file, AFTER_START, file.length - AFTER_START)
                .array();
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

    /** An APP1 segment with one entry, the orientation (CIPA DC-008, 4.6). */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(10 + tiff.capacity())
                .putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.capacity()))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }
}

package dev.digits.training.report;

import dev.digits.html.Html;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What a network saw, as a picture inside the page, dark ink on white.
 *
 * @param pixels row-major, ink 255 on 0
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // shown, never compared
public record GreyPicture(byte[] pixels, int width, int height) {

    /**
     * A figure with its caption.
     *
     * @param caption plain text, printed large
     * @param notes plain texts below it
     */
    public Html html(String caption, String... notes) {
        return ReportPage.TEMPLATES.fill(
                "picture", new Figure(caption, Base64.getEncoder().encodeToString(png()), List.of(notes)));
    }

    private record Figure(String caption, String png, List<String> notes) {}

    private byte[] png() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % width, i / width, 0, 255 - Byte.toUnsignedInt(pixels[i]));
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PNG could not be written to memory", e);
        }
    }
}

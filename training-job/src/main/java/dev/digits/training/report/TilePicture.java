package dev.digits.training.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A tile as a picture inside the page, dark ink on white. */
public final class TilePicture {

    private static final int SIDE = 28;

    private TilePicture() {}

    /**
     * A figure with its caption.
     *
     * @param tile 784 unsigned bytes, row-major, ink 255 on 0
     * @param caption plain text, printed large
     * @param notes plain texts below it
     */
    public static String html(byte[] tile, String caption, String... notes) {
        StringBuilder text = new StringBuilder("<b>" + ReportPage.escape(caption) + "</b>");
        for (String note : notes) {
            text.append("<span>").append(ReportPage.escape(note)).append("</span>");
        }
        return "<figure><img alt=\"" + ReportPage.escape(caption) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png(tile)) + "\"><figcaption>" + text
                + "</figcaption></figure>\n";
    }

    private static byte[] png(byte[] tile) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < tile.length; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, 255 - Byte.toUnsignedInt(tile[i]));
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PNG could not be written to memory", e);
        }
    }
}

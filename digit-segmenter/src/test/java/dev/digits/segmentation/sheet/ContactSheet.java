package dev.digits.segmentation.sheet;

import dev.digits.segmentation.Tile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of places in three columns: in each a caption, a strip, and the tiles below it. */
final class ContactSheet {
    private static final int COLUMNS = 3;
    private static final int WIDTH = 500;
    private static final int ROWS = 11;
    private static final int ROW = 130;
    private static final int CAPTION = 14;
    private static final int STRIP = 66;

    private final BufferedImage sheet;
    private final Graphics2D graphics;
    private int places;

    ContactSheet() {
        sheet = new BufferedImage(COLUMNS * WIDTH, ROWS * ROW, BufferedImage.TYPE_INT_RGB);
        graphics = sheet.createGraphics();
        graphics.setColor(new Color(40, 60, 90));
        graphics.fillRect(0, 0, COLUMNS * WIDTH, ROWS * ROW);
    }

    /** Fills a place with a strip at twice its size and tiles, those that are wrong underlined; when all are filled, nothing. */
    void add(String caption, byte[] strip, int width, List<byte[]> tiles, List<Boolean> wrong) {
        int top = places % ROWS * ROW;
        int left = places / ROWS * WIDTH;
        places++;
        graphics.setColor(Color.WHITE);
        graphics.drawString(caption, left + 2, top + CAPTION - 3);
        BufferedImage grey = grey(strip, width);
        graphics.drawImage(grey, left, top + CAPTION, 2 * width, 2 * grey.getHeight(), null);
        int x = left + 2;
        for (int i = 0; i < tiles.size(); i++) {
            graphics.drawImage(grey(tiles.get(i), Tile.SIDE), x, top + CAPTION + STRIP, 42, 42, null);
            if (wrong.get(i)) {
                graphics.setColor(Color.RED);
                graphics.fillRect(x, top + CAPTION + STRIP + 42, 42, 4);
            }
            x += 46;
        }
    }

    void write(Path png) throws IOException {
        graphics.dispose();
        ImageIO.write(sheet, "png", png.toFile());
    }

    private static BufferedImage grey(byte[] pixels, int width) {
        BufferedImage image = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        raster.setDataElements(0, 0, width, pixels.length / width, pixels);
        return image;
    }
}

package dev.digits.segmentation.sheet;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.ink.PenRaster;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.tile.TileFramer;
import java.util.ArrayList;
import java.util.List;

/** What a digit's tile would be if its strokes were drawn alone, to compare cuts with. */
final class DigitInk {
    private static final int TOLERANCE = 3;

    private DigitInk() {}

    /** Tiles of each digit: the drawing's strokes are in the order of its digits. */
    static List<byte[]> tiles(Truth truth) {
        List<byte[]> tiles = new ArrayList<>();
        Ink ink = truth.ink();
        int next = 0;
        for (Box box : truth.boxes()) {
            List<Stroke> strokes = new ArrayList<>();
            while (next < ink.strokes().size() && isInside(ink.strokes().get(next), box)) {
                strokes.add(ink.strokes().get(next));
                next++;
            }
            tiles.add(tile(strokes, ink));
        }
        return tiles;
    }

    /** Share of two tiles' ink that is different, 0 to 1. */
    static double difference(byte[] one, byte[] other) {
        long different = 0;
        long all = 0;
        for (int i = 0; i < Tile.SIDE * Tile.SIDE; i++) {
            int a = Byte.toUnsignedInt(one[i]);
            int b = Byte.toUnsignedInt(other[i]);
            different += Math.abs(a - b);
            all += a + b;
        }
        return different / (double) Math.max(1, all);
    }

    private static byte[] tile(List<Stroke> strokes, Ink canvas) {
        byte[] pixels = new byte[canvas.width() * canvas.height()];
        PenRaster raster = new PenRaster(pixels, canvas.width(), canvas.height());
        strokes.forEach(stroke -> raster.draw(stroke.x(), stroke.y(), canvas.penWidth()));
        Mark digit = new Mark(new Box(0, 0, canvas.width(), canvas.height()), pixels).trimmed();
        return new TileFramer().frame(digit, canvas.penWidth());
    }

    private static boolean isInside(Stroke stroke, Box box) {
        for (int i = 0; i < stroke.points(); i++) {
            boolean isOutside = stroke.x()[i] < box.x() - TOLERANCE
                    || stroke.x()[i] > box.right() + TOLERANCE
                    || stroke.y()[i] < box.y() - TOLERANCE
                    || stroke.y()[i] > box.bottom() + TOLERANCE;
            if (isOutside) {
                return false;
            }
        }
        return true;
    }
}

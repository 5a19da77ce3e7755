package dev.digits.reader;

import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Drawings turned clockwise about their middle, on a square that holds them. */
final class TurnedWriting {
    private TurnedWriting() {}

    static Ink ink(Ink upright, int degrees) {
        int side = side(upright.width(), upright.height());
        AffineTransform turning = turning(upright.width(), upright.height(), degrees);
        List<Stroke> strokes = upright.strokes().stream()
                .map(stroke -> turned(stroke, turning))
                .toList();
        return new Ink(strokes, upright.penWidth(), side, side);
    }

    /** White outside. */
    static byte[] png(byte[] upright, int degrees) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(upright));
        int side = side(picture.getWidth(), picture.getHeight());
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.drawImage(picture, turning(picture.getWidth(), picture.getHeight(), degrees), null);
        canvas.dispose();
        return Png.of(turned);
    }

    private static int side(int width, int height) {
        return (int) Math.ceil(Math.hypot(width, height));
    }

    private static AffineTransform turning(int width, int height, int degrees) {
        double middle = side(width, height) / 2.0;
        AffineTransform turning = AffineTransform.getTranslateInstance(middle, middle);
        turning.rotate(Math.toRadians(degrees));
        turning.translate(-width / 2.0, -height / 2.0);
        return turning;
    }

    private static Stroke turned(Stroke stroke, AffineTransform turning) {
        float[] x = new float[stroke.points()];
        float[] y = new float[stroke.points()];
        for (int i = 0; i < x.length; i++) {
            Point2D point = turning.transform(new Point2D.Float(stroke.x()[i], stroke.y()[i]), null);
            x[i] = (float) point.getX();
            y[i] = (float) point.getY();
        }
        return new Stroke(x, y);
    }
}

package dev.digits.segmentation.service;

import com.google.protobuf.ByteString;
import dev.digits.v1.Drawing;
import dev.digits.v1.Ink;
import dev.digits.v1.Recognition;
import dev.digits.v1.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What the tests draw, and what was read of it as text. */
final class Drawings {

    private Drawings() {}

    static String text(Recognition recognition) {
        return recognition.getLinesList().stream()
                .map(line -> line.getDigitsList().stream()
                        .map(digit -> String.valueOf(digit.getValue()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    static Drawing picture(byte[] encoded) {
        return Drawing.newBuilder().setImage(ByteString.copyFrom(encoded)).build();
    }

    /** One upright stroke. */
    static Drawing ink(float pen) {
        return ink(pen, List.of(upright(400)));
    }

    /** Upright strokes well apart. */
    static Drawing strokes(int number) {
        return ink(
                10,
                IntStream.range(0, number).mapToObj(i -> upright(40 + 60f * i)).toList());
    }

    static Drawing ink(float pen, List<Stroke> strokes) {
        return Drawing.newBuilder()
                .setInk(Ink.newBuilder()
                        .addAllStrokes(strokes)
                        .setWidth(800)
                        .setHeight(300)
                        .setPenWidth(pen))
                .build();
    }

    static Stroke upright(float x) {
        return Stroke.newBuilder()
                .addAllX(List.of(x, x, x))
                .addAllY(List.of(80f, 150f, 220f))
                .build();
    }

    /** A straight stroke. */
    static Stroke stroke(float fromX, float fromY, float toX, float toY) {
        return Stroke.newBuilder()
                .addAllX(List.of(fromX, toX))
                .addAllY(List.of(fromY, toY))
                .build();
    }

    static byte[] oneAndNought(String format) {
        BufferedImage image = new BufferedImage(800, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 300);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(10));
        pen.drawLine(200, 80, 200, 220);
        pen.drawOval(300, 80, 110, 140);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import java.util.List;

/** From the wire's drawing to the segmenter's. */
final class DrawingMessages {
    private DrawingMessages() {}

    static Drawing read(dev.digits.v1.Drawing drawing) throws UnreadableDrawingException {
        return switch (drawing.getContentCase()) {
            case IMAGE -> new Picture(drawing.getImage().toByteArray());
            case INK -> ink(drawing.getInk());
            case CONTENT_NOT_SET -> throw new UnreadableDrawingException("the drawing is neither a picture nor ink");
        };
    }

    private static Ink ink(dev.digits.v1.Ink ink) {
        return new Ink(
                ink.getStrokesList().stream()
                        .map(stroke -> new Stroke(floats(stroke.getXList()), floats(stroke.getYList())))
                        .toList(),
                ink.getPenWidth(),
                ink.getWidth(),
                ink.getHeight());
    }

    private static float[] floats(List<Float> list) {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = list.get(i);
        }
        return floats;
    }
}

package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import org.opencv.core.Mat;

/** The grey of ink beside the component that each pixel belongs to; 0 is none. */
final class Labelled {
    private final byte[] ink;
    private final int[] labels;
    private final int width;
    private final int height;

    private Labelled(byte[] ink, int[] labels, int width, int height) {
        this.ink = ink;
        this.labels = labels;
        this.width = width;
        this.height = height;
    }

    static Labelled of(Mat ink, Mat labels) {
        byte[] greys = new byte[Math.toIntExact(ink.total())];
        ink.get(0, 0, greys);
        int[] numbers = new int[greys.length];
        labels.get(0, 0, numbers);
        return new Labelled(greys, numbers, ink.width(), ink.height());
    }

    /** Cuts out a component with the soft edge around it, one pixel wide, but no ink of another component. */
    Mark mark(int label, Box component) {
        int left = Math.max(0, component.x() - 1);
        int top = Math.max(0, component.y() - 1);
        int right = Math.min(width, component.right() + 1);
        int bottom = Math.min(height, component.bottom() + 1);
        Box box = new Box(left, top, right - left, bottom - top);
        byte[] cut = new byte[Math.toIntExact(box.area())];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = y * width + x;
                if (labels[pixel] == label || (labels[pixel] == 0 && ink[pixel] != 0 && touches(label, x, y))) {
                    cut[(y - top) * box.width() + x - left] = ink[pixel];
                }
            }
        }
        return new Mark(box, cut).trimmed();
    }

    private boolean touches(int label, int x, int y) {
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                if (labels[row * width + column] == label) {
                    return true;
                }
            }
        }
        return false;
    }
}

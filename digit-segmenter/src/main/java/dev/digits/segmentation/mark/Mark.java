package dev.digits.segmentation.mark;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.GreyImage;
import java.util.List;
import java.util.Optional;

/**
 * A piece of ink, with the grey of its anti-aliased edges, and nothing of its neighbours' ink.
 *
 * @param box in pixels of the sheet
 * @param ink {@code box.area()} bytes, row-major, 0 paper to 255 full ink
 */
@SuppressWarnings("ArrayRecordComponent") // marks are told apart by identity
public record Mark(Box box, byte[] ink) {
    /** Ink from this grey on connects; what is fainter is soft edge. */
    public static final int CONNECTING = 112;
    /** Half as much is the soft edge of stronger ink, or writing that is fainter than other ink of the picture. */
    public static final int FAINT = CONNECTING / 2;
    /** What is fainter still is paper. */
    public static final int FAINTEST = 24;
    /** Loose ink belongs to a digit that is nearer than this share of the writing's height: the bar of a 5, the loops of some eights. */
    public static final double NEAR = 0.15;
    /** A thing is much larger than another one, thicker or longer, when it is so many times as large. */
    public static final double MUCH = 3;
    /** What is lower than this share of the writing's height, or nearer to each other, is a part of a digit. */
    public static final double PART = 1 / MUCH;
    /** Almost all of a thing is at least this share of it. */
    public static final double ALMOST_ALL = 0.9;

    public Mark {
        if (ink.length != box.area()) {
            throw new IllegalArgumentException(box + " holds " + box.area() + " pixels, not " + ink.length);
        }
    }

    /** The ink as a picture of its own. */
    public GreyImage grey() {
        return new GreyImage(ink, box.width(), box.height());
    }

    /** The smallest box that holds all {@code marks}, of which there is at least one. */
    public static Box boxOf(List<Mark> marks) {
        return marks.stream().map(Mark::box).reduce(Box::union).orElseThrow();
    }

    /** The ink of all {@code marks} together; where they overlap the darkest counts. */
    public static Mark join(List<Mark> marks) {
        if (marks.size() == 1) {
            return marks.get(0);
        }
        Box box = boxOf(marks);
        byte[] ink = new byte[Math.toIntExact(box.area())];
        for (Mark mark : marks) {
            mark.drawOn(box, ink);
        }
        return new Mark(box, ink);
    }

    /** The same ink in the smallest box that holds all but the faintest; a mark without such ink is returned as it is. */
    public Mark trimmed() {
        return columns(box.x(), box.right()).orElse(this);
    }

    /** The ink of some columns, trimmed; empty when all of it is fainter than {@value #FAINTEST}. */
    public Optional<Mark> columns(int from, int to) {
        int first = Math.max(0, from - box.x());
        int end = Math.min(box.width(), to - box.x());
        int width = box.width();
        int left = width;
        int top = box.height();
        int right = -1;
        int bottom = -1;
        for (int row = 0; row < box.height(); row++) {
            int start = row * width;
            int firstInk = first;
            while (firstInk < end && (ink[start + firstInk] & 0xFF) < FAINTEST) {
                firstInk++;
            }
            if (firstInk < end) {
                int lastInk = end - 1;
                while ((ink[start + lastInk] & 0xFF) < FAINTEST) {
                    lastInk--;
                }
                left = Math.min(left, firstInk);
                right = Math.max(right, lastInk);
                top = Math.min(top, row);
                bottom = row;
            }
        }
        return right < 0
                ? Optional.empty()
                : Optional.of(cut(new Box(box.x() + left, box.y() + top, right - left + 1, bottom - top + 1)));
    }

    private Mark cut(Box part) {
        byte[] pixels = new byte[Math.toIntExact(part.area())];
        for (int row = 0; row < part.height(); row++) {
            int from = (part.y() - box.y() + row) * box.width() + part.x() - box.x();
            System.arraycopy(ink, from, pixels, row * part.width(), part.width());
        }
        return new Mark(part, pixels);
    }

    private void drawOn(Box target, byte[] pixels) {
        for (int row = 0; row < box.height(); row++) {
            int from = row * box.width();
            int to = (box.y() - target.y() + row) * target.width() + box.x() - target.x();
            for (int column = 0; column < box.width(); column++) {
                int grey = Math.max(Byte.toUnsignedInt(ink[from + column]), Byte.toUnsignedInt(pixels[to + column]));
                pixels[to + column] = (byte) grey;
            }
        }
    }
}

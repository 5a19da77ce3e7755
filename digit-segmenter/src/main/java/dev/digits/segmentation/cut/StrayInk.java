package dev.digits.segmentation.cut;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bits of ink that a cut left on the wrong side: they are connected to ink on the other side, but not to most of the ink on
 * theirs, and the digit on theirs does not stand in their columns. Pixels are connected to all eight neighbours, as in
 * components.
 */
final class StrayInk {
    private final GreyImage ink;
    private final boolean[] isRight;
    private final boolean[] isSeen;
    private final int[] queue;

    private StrayInk(GreyImage ink, boolean... isRight) {
        this.ink = ink;
        this.isRight = isRight;
        isSeen = new boolean[isRight.length];
        queue = new int[isRight.length];
    }

    /** Connected pixels of one side, the columns from the first to the last, and whether ink of the other side is next to them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Region(boolean isRight, int[] pixels, int first, int last, boolean isAttached) {
        boolean holds(double column) {
            return first <= column && column <= last + 1;
        }
    }

    /**
     * Moves stray bits to the side to which they are connected.
     *
     * @param isRight for each pixel of {@code ink} whether it lies to the right of the cut; changed
     * @param leftCentre column in which the digit to the left of the cut stands
     * @param rightCentre column in which the digit to the right of it stands
     */
    static void rejoin(GreyImage ink, boolean[] isRight, double leftCentre, double rightCentre) {
        StrayInk stray = new StrayInk(ink, isRight);
        List<Region> regions = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (int pixel = 0; pixel < isRight.length; pixel++) {
            if (stray.isInk(pixel) && !stray.isSeen[pixel]) {
                Region region = stray.flood(pixel);
                regions.add(region);
                left = region.isRight ? left : Math.max(left, region.pixels.length);
                right = region.isRight ? Math.max(right, region.pixels.length) : right;
            }
        }
        for (Region region : regions) {
            boolean isMinor = region.pixels.length < (region.isRight ? right : left);
            if (region.isAttached && isMinor && !region.holds(region.isRight ? rightCentre : leftCentre)) {
                for (int pixel : region.pixels) {
                    isRight[pixel] = !region.isRight;
                }
            }
        }
    }

    private Region flood(int start) {
        int size = 1;
        int first = ink.width();
        int last = 0;
        boolean isAttached = false;
        queue[0] = start;
        isSeen[start] = true;
        for (int i = 0; i < size; i++) {
            int x = queue[i] % ink.width();
            int y = queue[i] / ink.width();
            first = Math.min(first, x);
            last = Math.max(last, x);
            for (int row = Math.max(0, y - 1); row <= Math.min(ink.height() - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(ink.width() - 1, x + 1); column++) {
                    int pixel = row * ink.width() + column;
                    if (!isInk(pixel)) {
                        continue;
                    }
                    if (isRight[pixel] != isRight[start]) {
                        isAttached = true;
                    } else if (!isSeen[pixel]) {
                        isSeen[pixel] = true;
                        queue[size++] = pixel;
                    }
                }
            }
        }
        return new Region(isRight[start], Arrays.copyOf(queue, size), first, last, isAttached);
    }

    private boolean isInk(int pixel) {
        return Byte.toUnsignedInt(ink.pixels()[pixel]) >= Mark.FAINTEST;
    }
}

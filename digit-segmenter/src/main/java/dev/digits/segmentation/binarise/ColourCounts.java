package dev.digits.segmentation.binarise;

import java.util.Arrays;
import org.opencv.core.Mat;

/**
 * The distinct colours of a small picture and how many pixels have each. A drawing has few, so that little is left to compute with.
 *
 * @param colours with the levels of the channels in the order of the picture's, the first one in the lowest eight bits
 * @param counts of pixels, as many as colours
 * @param channels 1 or 3
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record ColourCounts(int[] colours, int[] counts, int channels) {
    /** Multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming, section 6.4): 2^32 by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B1;

    /**
     * Counts the colours of a part of a picture.
     *
     * @param picture 8 bits a channel
     * @param mask 255 in the part that is counted
     */
    static ColourCounts of(Mat picture, Mat mask) {
        int channels = picture.channels();
        byte[] levels = new byte[(int) picture.total() * channels];
        picture.get(0, 0, levels);
        byte[] isCounted = new byte[(int) mask.total()];
        mask.get(0, 0, isCounted);
        int most = (int) Math.min(isCounted.length, 1L << (8 * channels));
        int[] colours = new int[most];
        int[] counts = new int[most];
        int found = 0;
        int bits = 34 - Integer.numberOfLeadingZeros(most);
        int[] table = new int[1 << bits]; // index of a colour, from 1; 0 is free
        for (int pixel = 0; pixel < isCounted.length; pixel++) {
            if (isCounted[pixel] == 0) {
                continue;
            }
            int colour = levels[pixel * channels] & 0xFF;
            for (int channel = 1; channel < channels; channel++) {
                colour |= (levels[pixel * channels + channel] & 0xFF) << (8 * channel);
            }
            int slot = (colour * GOLDEN) >>> (32 - bits);
            while (table[slot] != 0 && colours[table[slot] - 1] != colour) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == 0) {
                colours[found] = colour;
                table[slot] = ++found;
            }
            counts[table[slot] - 1]++;
        }
        return new ColourCounts(Arrays.copyOf(colours, found), Arrays.copyOf(counts, found), channels);
    }

    /** How many distinct colours there are. */
    int size() {
        return colours.length;
    }

    /** The level of a colour in a channel, 0 to 255. */
    int level(int colour, int channel) {
        return (colours[colour] >>> (8 * channel)) & 0xFF;
    }

    /** How far a colour is from another one, in the channel in which they differ most. */
    double distance(int colour, double... other) {
        double largest = 0;
        for (int channel = 0; channel < channels; channel++) {
            largest = Math.max(largest, Math.abs(level(colour, channel) - other[channel]));
        }
        return largest;
    }
}

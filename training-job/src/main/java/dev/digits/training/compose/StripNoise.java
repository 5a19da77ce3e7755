package dev.digits.training.compose;

import dev.digits.segmentation.Strip;
import java.util.random.RandomGenerator;

/** What cameras, scanners and thresholds do to a strip: blur, hard edges, grain. */
final class StripNoise {
    private static final double BLUR = 0.15;
    private static final double HARD = 0.08;
    private static final double GRAIN = 0.1;
    private static final double MOST_GRAIN = 14;

    private StripNoise() {}

    static Strip apply(Strip strip, RandomGenerator random) {
        double at = random.nextDouble();
        if (at < BLUR) {
            return new Strip(strip.id(), strip.width(), blurred(strip, random.nextDouble()));
        }
        if (at < BLUR + HARD) {
            return new Strip(strip.id(), strip.width(), hard(strip.pixels(), 60 + random.nextInt(70)));
        }
        if (at < BLUR + HARD + GRAIN) {
            return new Strip(strip.id(), strip.width(), grained(strip.pixels(), random));
        }
        return strip;
    }

    private static byte[] blurred(Strip strip, double strength) {
        int width = strip.width();
        byte[] pixels = strip.pixels();
        byte[] blurred = pixels.clone();
        for (int row = 1; row < Strip.HEIGHT - 1; row++) {
            for (int column = 1; column < width - 1; column++) {
                int i = row * width + column;
                int sum = 0;
                for (int near = 0; near < 9; near++) {
                    sum += Byte.toUnsignedInt(pixels[i + (near / 3 - 1) * width + near % 3 - 1]);
                }
                double here = Byte.toUnsignedInt(pixels[i]);
                blurred[i] = (byte) Math.rint(here + strength * (sum / 9.0 - here));
            }
        }
        return blurred;
    }

    private static byte[] hard(byte[] pixels, int threshold) {
        byte[] hard = new byte[pixels.length];
        for (int i = 0; i < hard.length; i++) {
            hard[i] = (byte) (Byte.toUnsignedInt(pixels[i]) >= threshold ? 255 : 0);
        }
        return hard;
    }

    private static byte[] grained(byte[] pixels, RandomGenerator random) {
        double deviation = MOST_GRAIN * random.nextDouble();
        byte[] grained = new byte[pixels.length];
        for (int i = 0; i < grained.length; i++) {
            double grey = Byte.toUnsignedInt(pixels[i]) + deviation * random.nextGaussian();
            grained[i] = (byte) Math.max(0, Math.min(255, Math.rint(grey)));
        }
        return grained;
    }
}

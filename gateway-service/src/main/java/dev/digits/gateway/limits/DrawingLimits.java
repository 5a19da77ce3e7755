package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.picture.PictureHeader;
import dev.digits.picture.UnreadablePictureException;
import dev.digits.picture.UnsupportedPictureException;
import jakarta.inject.Singleton;

/** Bounds the pixels and points of a drawing. */
@Singleton
public final class DrawingLimits {
    private final long maxPixels;
    private final int maxPoints;

    DrawingLimits(GatewayConfig config) {
        this.maxPixels = config.limits().maxPixels();
        this.maxPoints = config.limits().maxPoints();
    }

    /** Points that all strokes of a drawing may have together. */
    public int maxPoints() {
        return maxPoints;
    }

    /**
     * Checks a picture by its header.
     *
     * @throws ProblemException {@link ProblemType#UNSUPPORTED_TYPE} when it is a file of another kind,
     *     {@link ProblemType#UNREADABLE_PICTURE} when it is empty, cut off or damaged, {@link ProblemType#TOO_MANY_PIXELS}
     */
    public void checkPicture(byte[] encoded) {
        PictureHeader header;
        try {
            header = PictureHeader.of(encoded);
        } catch (UnsupportedPictureException e) {
            throw Problem.of(ProblemType.UNSUPPORTED_TYPE, sentence(e.getMessage()))
                    .exception();
        } catch (UnreadablePictureException e) {
            throw Problem.of(ProblemType.UNREADABLE_PICTURE, sentence(e.getMessage()))
                    .exception();
        }
        checkPixels(header.width(), header.height());
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /**
     * Checks width times height.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_PIXELS}
     */
    public void checkPixels(long width, long height) {
        long pixels = Math.multiplyExact(width, height);
        if (pixels > maxPixels) {
            throw Problem.of(
                            ProblemType.TOO_MANY_PIXELS,
                            "The drawing is " + width + " x " + height + " pixels; at most " + maxPixels
                                    + " in all are read. Scale it down.")
                    .with("limit", maxPixels)
                    .with("actual", pixels)
                    .exception();
        }
    }

    /** The problem of ink with more points than are read. */
    public ProblemException tooManyPoints() {
        return Problem.of(
                        ProblemType.TOO_MANY_POINTS,
                        "The strokes have more than " + maxPoints + " points. Leave out points or send fewer strokes.")
                .with("limit", maxPoints)
                .exception();
    }
}

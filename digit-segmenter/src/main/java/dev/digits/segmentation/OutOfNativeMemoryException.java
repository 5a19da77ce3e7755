package dev.digits.segmentation;

import org.opencv.core.CvException;

/** OpenCV found no memory for its work. The drawing may be all right: later, or with fewer others beside it, it may be read. */
public final class OutOfNativeMemoryException extends RuntimeException {
    /** As OpenCV writes {@code Error::StsNoMem}. */
    private static final String NO_MEMORY = "(-4:Insufficient memory)";

    OutOfNativeMemoryException(CvException cause) {
        super("OpenCV found no memory", cause);
    }

    /** Whether this is what OpenCV failed of. */
    public static boolean isCauseOf(CvException failure) {
        return String.valueOf(failure.getMessage()).contains(NO_MEMORY);
    }
}

package dev.digits.segmentation.opencv;

import nu.pattern.OpenCV;
import org.opencv.core.Core;

/** OpenCV's native library, unpacked from the class path and loaded once a process. */
public final class OpenCvNatives {
    private static boolean loaded;

    private OpenCvNatives() {}

    /**
     * Loads the library unless it is loaded; takes about half a second the first time. OpenCV's own threads are turned
     * off: callers read many drawings at once, and each is small.
     *
     * @throws IllegalStateException when it cannot be, as on a full disk
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            OpenCV.loadLocally();
        } catch (LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new IllegalStateException(
                    "OpenCV's native library cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                            + " and loaded: " + cause.getMessage(),
                    e);
        }
        Core.setNumThreads(1);
        loaded = true;
    }
}

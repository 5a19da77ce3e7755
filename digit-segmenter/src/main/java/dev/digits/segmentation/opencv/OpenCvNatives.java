package dev.digits.segmentation.opencv;

import nu.pattern.OpenCV;
import org.opencv.core.Core;

/** OpenCV's native library, unpacked from the class path and loaded once a process. */
public final class OpenCvNatives {
    private OpenCvNatives() {}

    /**
     * Loads the library unless it is loaded; takes about half a second the first time. OpenCV's own threads are turned
     * off: callers read many drawings at once, and each is small.
     */
    public static void load() {
        Loaded.touch();
    }

    private static final class Loaded {
        static {
            OpenCV.loadLocally();
            Core.setNumThreads(1);
        }

        static void touch() {}
    }
}

package dev.digits.segmentation.opencv;

import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.opencv.core.Mat;

/**
 * The Mats of one piece of work. Their memory lies outside the Java heap and is freed when the scope closes, newest first,
 * also after an exception; a Mat that outlives the scope must not be made in it.
 */
public final class MatScope implements AutoCloseable {
    private final Deque<Mat> mats = new ArrayDeque<>();

    /** A new empty Mat of this scope. */
    public Mat mat() {
        return keep(new Mat());
    }

    /** Makes {@code mat} one of this scope and returns it. */
    public <M extends Mat> M keep(M mat) {
        mats.push(mat);
        return mat;
    }

    @Override
    public void close() {
        while (!mats.isEmpty()) {
            Mat mat = mats.pop();
            try {
                mat.release();
            } finally {
                // else the garbage collector may take the Mat while it is being released, and its finalizer frees what
                // release() still writes to
                Reference.reachabilityFence(mat);
            }
        }
    }
}

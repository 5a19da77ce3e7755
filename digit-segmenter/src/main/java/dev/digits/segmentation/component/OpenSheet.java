package dev.digits.segmentation.component;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.View;

/** A drawing that can be looked at in several ways. It may hold native memory until it is closed. */
public interface OpenSheet extends AutoCloseable {
    /** Looks at it. */
    SeenSheet see(View view) throws UnreadableDrawingException, DrawingTooLargeException;

    @Override
    default void close() {}
}

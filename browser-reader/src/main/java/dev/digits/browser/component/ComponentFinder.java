package dev.digits.browser.component;

import dev.digits.browser.opencv.core.Mat;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.mark.Sheet;

/** Connected components are found by the server only: {@code BrowserReader} refuses ink of so many strokes that it needs them. */
public final class ComponentFinder {
    /** As the server's finder is made. */
    public ComponentFinder(int maxMarks) {}

    /**
     * Never called.
     *
     * @throws UnsupportedOperationException always
     */
    @SuppressWarnings("DoNotCallSuggester") // the segmenter's call must compile
    public Sheet find(Mat ink, double scale, int width, int height) throws UnreadableDrawingException {
        throw new UnsupportedOperationException("pictures are read by the server");
    }
}

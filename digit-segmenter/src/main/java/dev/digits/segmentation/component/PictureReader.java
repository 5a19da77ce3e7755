package dev.digits.segmentation.component;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.View;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.decode.PictureDecoder;
import dev.digits.segmentation.mark.Sheet;

/** From a picture to its marks. Thread-safe. */
public final class PictureReader {
    private final PictureDecoder decoder;
    private final ComponentFinder finder;

    public PictureReader(Limits limits) {
        finder = new ComponentFinder(limits.maxMarks());
        decoder = new PictureDecoder(limits);
    }

    /**
     * Unpacks a picture, to be looked at. What is seen are the connected components of its ink, printed lines taken off.
     *
     * @param work asked before anything is unpacked, and between the steps of each look
     */
    public OpenSheet open(Picture picture, WorkCheck work) throws UnreadableDrawingException, DrawingTooLargeException {
        return new OpenPicture(picture, decoder, finder, work);
    }

    /**
     * Finds the connected components of the picture's ink, printed lines taken off.
     *
     * @param work asked between the steps
     */
    public Sheet read(Picture picture, WorkCheck work) throws UnreadableDrawingException, DrawingTooLargeException {
        try (OpenSheet open = open(picture, work)) {
            return open.see(View.AS_IT_IS).sheet();
        }
    }
}

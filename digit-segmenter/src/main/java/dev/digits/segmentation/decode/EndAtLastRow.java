package dev.digits.segmentation.decode;

import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Ends the work of the JDK's reader of GIF files when it has read all rows: the codes behind them may stand for thousands of times as many
 * pixels as there are. What it has not read yet of the file becomes zeros, which end a frame.
 */
final class EndAtLastRow implements IIOReadProgressListener {
    /** Per cent. */
    private static final float ALL = 100;

    private final byte[] file;
    private boolean isEnded;

    /** @param file which is changed */
    EndAtLastRow(byte[] file) {
        this.file = file;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (percentageDone >= ALL && !isEnded) {
            isEnded = true;
            Arrays.fill(file, (byte) 0);
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}

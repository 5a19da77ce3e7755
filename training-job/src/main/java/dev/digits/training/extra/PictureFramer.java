package dev.digits.training.extra;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.component.PictureReader;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.segmentation.tile.TileFramer;
import dev.digits.training.dataset.UnusablePictureException;
import java.nio.file.Path;

/** From a picture of one digit, of any size, ink and paper, to a tile: all of its ink is taken for the digit. */
final class PictureFramer {

    private final PictureReader reader;
    private final TileFramer framer = new TileFramer();

    PictureFramer() {
        OpenCvNatives.load();
        reader = new PictureReader(Limits.DEFAULT);
    }

    /**
     * Frames one picture.
     *
     * @param file for the message alone
     * @param encoded PNG or JPEG
     * @return 784 bytes, row-major, ink 255 on 0
     */
    byte[] frame(Path file, byte[] encoded) throws UnusablePictureException {
        try {
            Sheet sheet = reader.read(new Picture(encoded), WorkCheck.ALWAYS);
            if (sheet.marks().isEmpty()) {
                throw new UnusablePictureException(file, "no ink is to be seen in it");
            }
            return framer.frame(Mark.join(sheet.marks()), sheet.strokeWidth());
        } catch (UnreadableDrawingException | DrawingTooLargeException e) {
            throw new UnusablePictureException(file, e.getMessage());
        }
    }
}

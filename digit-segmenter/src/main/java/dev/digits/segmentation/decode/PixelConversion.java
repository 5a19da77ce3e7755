package dev.digits.segmentation.decode;

import dev.digits.picture.Orientation;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** From pixels as a decoder gives them to those that are worked with. */
final class PixelConversion {
    private static final int LEFT_TO_RIGHT = 1;

    private PixelConversion() {}

    /** 8 bits a channel, grey, BGR or BGRA, of any number of bits and of one channel, with alpha or without, to four. */
    static Mat toEightBits(Mat pixels, MatScope mats) {
        Mat eightBit = toEightBit(pixels, mats);
        if (eightBit.channels() != 2) {
            return eightBit;
        }
        List<Mat> channels = new ArrayList<>();
        Core.split(eightBit, channels);
        channels.forEach(mats::keep);
        Mat withAlpha = mats.mat();
        Core.merge(List.of(channels.get(0), channels.get(0), channels.get(0), channels.get(1)), withAlpha);
        return withAlpha;
    }

    private static Mat toEightBit(Mat pixels, MatScope mats) {
        if (pixels.depth() == CvType.CV_8U) {
            return pixels;
        }
        Mat eightBit = mats.mat();
        if (pixels.depth() == CvType.CV_16U) {
            pixels.convertTo(eightBit, CvType.CV_8U, 1 / 257.0);
        } else { // measurements without a scale of their own
            Core.normalize(pixels, eightBit, 0, 255, Core.NORM_MINMAX, CvType.CV_8U);
        }
        return eightBit;
    }

    /** Turned upright. */
    static Mat turned(Mat pixels, Orientation orientation, MatScope mats) {
        Mat mirrored = pixels;
        if (orientation.isMirrored()) {
            mirrored = mats.mat();
            Core.flip(pixels, mirrored, LEFT_TO_RIGHT);
        }
        if (orientation.quarterTurns() == 0) {
            return mirrored;
        }
        Mat turned = mats.mat();
        Core.rotate(mirrored, turned, Core.ROTATE_90_CLOCKWISE + orientation.quarterTurns() - 1);
        return turned;
    }
}

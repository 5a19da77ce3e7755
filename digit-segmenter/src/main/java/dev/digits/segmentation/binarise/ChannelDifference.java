package dev.digits.segmentation.binarise;

import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** How far the pixels of a picture are from paper, in the channel in which they differ most. */
final class ChannelDifference {
    private ChannelDifference() {}

    /** From paper of one colour: one channel, 8 bits. */
    static Mat largest(Mat picture, Scalar paper, MatScope mats) {
        Mat difference = mats.mat();
        Core.absdiff(picture, paper, difference);
        return largest(difference, mats);
    }

    private static Mat largest(Mat difference, MatScope mats) {
        if (difference.channels() == 1) {
            return difference;
        }
        List<Mat> channels = new ArrayList<>();
        Core.split(difference, channels);
        channels.forEach(mats::keep);
        Mat largest = mats.mat();
        Core.max(channels.get(0), channels.get(1), largest);
        Core.max(largest, channels.get(2), largest);
        return largest;
    }
}

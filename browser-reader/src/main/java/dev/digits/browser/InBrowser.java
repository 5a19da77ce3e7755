package dev.digits.browser;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * What takes the place of native code where the segmenter runs in a browser: the few functions of OpenCV that ink needs, in
 * Java, and no connected components, since strokes say what is connected.
 */
public final class InBrowser extends SimpleSubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        sink.substitutePackage("org.opencv.core", "dev.digits.browser.opencv.core");
        sink.substitutePackage("org.opencv.imgproc", "dev.digits.browser.opencv.imgproc");
        sink.substitutePackage("dev.digits.segmentation.opencv", "dev.digits.browser.scope");
        sink.substitutePackage("dev.digits.segmentation.component", "dev.digits.browser.component");
    }
}

package dev.digits.training.dataset;

import dev.digits.fixtures.MnistSample;
import java.util.List;
import java.util.function.Predicate;

/** The bundled sample of MNIST's training set as images in memory. */
public final class SampleImages {

    private SampleImages() {}

    /** Those that are wanted, in the order of the sample. */
    public static LabelledImages of(Predicate<MnistSample.Digit> wanted) {
        List<MnistSample.Digit> sample =
                MnistSample.train().stream().filter(wanted).toList();
        byte[] pixels = new byte[sample.size() * MnistSample.PIXELS];
        byte[] labels = new byte[sample.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(sample.get(i).pixels(), 0, pixels, i * MnistSample.PIXELS, MnistSample.PIXELS);
            labels[i] = (byte) sample.get(i).label();
        }
        return LabelledImages.of(pixels, labels);
    }
}

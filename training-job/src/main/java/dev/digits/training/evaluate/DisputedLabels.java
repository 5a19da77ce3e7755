package dev.digits.training.evaluate;

import dev.digits.training.dataset.LabelledImages;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The images of MNIST's test set for whose label no majority of five raters could be found (Northcutt, Athalye and Mueller
 * 2021, "Pervasive Label Errors in Test Sets"; data in their repository cleanlab/label-errors). Nobody can know what they
 * show, so getting them right is luck.
 */
public final class DisputedLabels {
    /** Positions in the test set, from 0. */
    public static final Set<Integer> INDICES =
            Set.of(947, 1621, 1901, 2130, 2462, 2597, 2654, 3520, 3558, 5937, 6651, 6783, 8527, 9679, 9729);

    /** Of all pixels, then all labels, of MNIST's test set in its own order. */
    private static final String MNIST_TEST_SHA256 = "c3f9adf9c66efb572b1f9326c3a511b45910c7173b97be66ceceeeeaef6b802b";

    private DisputedLabels() {}

    /** True if the set is MNIST's test set, from whatever file it came. */
    public static boolean concern(LabelledImages images) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(images.pixels());
            digest.update(images.labels());
            return HexFormat.of().formatHex(digest.digest()).equals(MNIST_TEST_SHA256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package dev.digits.segmentation.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class MatScopeTest {
    @Test
    void freesItsMatsAlsoAfterAnException() {
        // Given
        OpenCvNatives.load();
        List<Mat> mats = new ArrayList<>();

        // When
        Throwable failure = catchThrowable(() -> {
            try (MatScope scope = new MatScope()) {
                mats.add(scope.keep(new Mat(10, 10, CvType.CV_8UC1)));
                mats.add(scope.mat());
                throw new IllegalStateException("on purpose");
            }
        });

        // Then
        assertThat(failure).hasMessage("on purpose");
        assertThat(mats).allMatch(mat -> mat.dataAddr() == 0);
    }
}

package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digits.segmentation.opencv.OpenCvNatives;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class OutOfNativeMemoryExceptionTest {
    @Test
    void isToldFromOtherFailuresOfOpenCv() {
        // Given
        OpenCvNatives.load();

        // When more memory is asked for than any machine has, and a picture of no size
        CvException noMemory =
                catchThrowableOfType(CvException.class, () -> new Mat(1 << 24, 1 << 20, CvType.CV_8UC1).release());
        CvException other = catchThrowableOfType(
                CvException.class, () -> new Mat().submat(0, 1, 0, 1).release());

        // Then
        assertThat(OutOfNativeMemoryException.isCauseOf(noMemory)).isTrue();
        assertThat(OutOfNativeMemoryException.isCauseOf(other)).isFalse();
    }
}

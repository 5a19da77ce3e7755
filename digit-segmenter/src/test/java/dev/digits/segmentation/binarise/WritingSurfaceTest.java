package dev.digits.segmentation.binarise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** A small copy with a dot on every second pixel of every second row, ten thousand parts, and one stroke. */
class WritingSurfaceTest {
    private static final int SIDE = PaperColour.SAMPLES_A_SIDE;
    private static final byte INK = 0;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @Test
    void holdsNoMemoryOfThePartsThatItLookedAt() throws IOException {
        assumeThat(STATUS).isReadable();
        try (MatScope mats = new MatScope()) {
            // Given
            Mat dots = dots(mats);
            SampledPaper paper = SampledPaper.of(dots, mats);
            long before = residentKibibytes();

            // When
            WritingSurface.find(dots, paper, mats, WorkCheck.ALWAYS);

            // Then
            assertThat(residentKibibytes() - before).isLessThan(200_000);
        }
    }

    @Test
    void asksBetweenFewPartsWhetherToGoOn() {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat dots = dots(mats);
            SampledPaper paper = SampledPaper.of(dots, mats);
            AtomicInteger asked = new AtomicInteger();

            // When
            WritingSurface.find(dots, paper, mats, asked::incrementAndGet);

            // Then
            assertThat(asked).hasValueBetween(1, 100);
            assertThatThrownBy(() -> WritingSurface.find(dots, paper, mats, () -> {
                        throw new CancellationException("gone");
                    }))
                    .hasMessage("gone");
        }
    }

    private static Mat dots(MatScope mats) {
        Mat dots = mats.keep(new Mat(SIDE, SIDE, CvType.CV_8UC1, new Scalar(255)));
        for (int y = 0; y < SIDE; y += 2) {
            for (int x = 0; x < SIDE; x += 2) {
                dots.put(y, x, new byte[] {INK});
            }
        }
        int top = SIDE - 4;
        Mat band = mats.keep(dots.submat(top - 1, SIDE, SIDE / 4, SIDE / 2));
        band.setTo(new Scalar(255));
        mats.keep(band.submat(2, 3, 2, band.cols() - 2)).setTo(new Scalar(INK));
        return dots;
    }

    private static long residentKibibytes() throws IOException {
        Matcher resident = RESIDENT.matcher(Files.readString(STATUS));
        assertThat(resident.find()).isTrue();
        return Long.parseLong(resident.group(1));
    }
}

package dev.digits.segmentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.picture.PictureHeader;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.View;
import dev.digits.segmentation.WrittenLine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a picture holds, it is answered within the limits, or refused with a reason, in time. */
class HostilePictureTest {
    /** Of the processor, for finding lines and cutting as many digits as can be named in them. */
    private static final long MOST_NANOS = 2_000_000_000L;

    private static final int STRIP_PIXELS_A_DIGIT = 8;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void isAnsweredOrRefusedInTime(HostilePicture picture) throws Exception {
        // Given
        var file = picture.encoded(".png");
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        // When
        try {
            SegmentedDrawing drawing = segmenter.segment(file);
            drawing.lines().forEach(HostilePictureTest::cutEverywhere);

            // Then
            assertThat(drawing.lines()).hasSizeLessThanOrEqualTo(Limits.DEFAULT.maxLines());
            assertThat(drawing.lines().stream()
                            .map(WrittenLine::strip)
                            .mapToInt(Strip::width)
                            .sum())
                    .isLessThanOrEqualTo(Limits.DEFAULT.maxStripWidth());
            assertThat(drawing.rejected()).hasSizeLessThanOrEqualTo(3 * Limits.DEFAULT.maxMarks());
        } catch (UnreadableDrawingException e) {
            assertThat(e).hasMessageEndingWith("send a picture of some writing");
        }
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                .isLessThan(MOST_NANOS);
    }

    @ParameterizedTest
    @EnumSource(
            value = HostilePicture.class,
            names = {"NOISE", "BROKEN_RULES", "PAGE_OF_PRINT"})
    void isGivenUpBetweenSteps(HostilePicture picture) {
        // Given a caller who goes after some steps
        var file = picture.encoded(".png");
        AtomicInteger steps = new AtomicInteger();

        // Then
        assertThatThrownBy(() -> segmenter.segment(file, View.AS_IT_IS, () -> {
                    if (steps.incrementAndGet() > 3) {
                        throw new CancellationException("gone");
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("gone");
        assertThat(steps).hasValue(4);
    }

    @Test
    void isGivenUpWhileOthersHoldTheMemoryToUnpackIt() throws Exception {
        // Given one picture that takes all there is
        var file = HostilePicture.NOISE.encoded(".png");
        long memory = PictureHeader.of(file.encoded()).unpackedBytes();
        Segmenter small = new Segmenter(new Limits(Limits.DEFAULT.maxPixels(), memory, 1, 1, 1, 64));
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> assertThatThrownBy(() -> small.segment(file, View.AS_IT_IS, () -> {
                            holds.countDown();
                            awaitUninterruptibly(end);
                            throw new CancellationException("the other one");
                        }))
                        .hasMessage("the other one"));
        holds.await();

        // When
        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> assertThatThrownBy(() -> small.segment(file, View.AS_IT_IS, () -> {
                            throw new CancellationException("gone");
                        }))
                        .hasMessage("gone"));

        // Then
        try {
            assertThat(one).succeedsWithin(Duration.ofSeconds(20));
            assertThat(other).isNotDone();
        } finally {
            end.countDown();
        }
        other.get();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cutEverywhere(WrittenLine line) {
        List<EmissionRange> ranges = new ArrayList<>();
        for (int x = Strip.MARGIN; x < line.strip().width() - Strip.MARGIN; x += STRIP_PIXELS_A_DIGIT) {
            ranges.add(new EmissionRange(x, x + 2));
        }
        assertThat(line.cut(ranges).digits()).hasSameSizeAs(ranges);
    }
}

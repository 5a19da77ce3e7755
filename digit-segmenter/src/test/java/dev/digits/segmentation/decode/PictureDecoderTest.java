package dev.digits.segmentation.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** How large pictures are worked with, and who waits for memory while others unpack. */
class PictureDecoderTest {
    private static final long BYTES = 3 * 400 * 400;

    private final PictureDecoder decoder =
            new PictureDecoder(new Limits(400 * 400, BYTES, 100_000, 2_000, 200, 16_384));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> unpacked = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"106000, 50", "50, 106000", "1000000, 2", "1600, 1200", "1, 3"})
    void isWorkedWithAtNoMorePixelsThanThereMayBe(int width, int height) throws Exception {
        try (MatScope mats = new MatScope()) {
            // When
            DecodedPicture decoded =
                    new PictureDecoder(Limits.DEFAULT).decode(tiff(width, height, mats), mats, WorkCheck.ALWAYS);

            // Then
            Mat pixels = decoded.pixels();
            assertThat(pixels.total()).isBetween(1L, (long) Sheet.WORKING_PIXELS);
            assertThat(pixels.width() > pixels.height()).isEqualTo(width > height);
            assertThat(decoded.width()).isEqualTo(width);
        }
    }

    @Test
    void lateOnesThatNeedLittleDoNotGoBeforeOneThatNeedsAll() throws Exception {
        // Given: one that holds a tenth of the memory, and one that waits for all of it
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(3);
        CompletableFuture<Void> first = decode("first", 100, () -> {
            holds.countDown();
            await(mayGoOn);
        });
        await(holds);
        CompletableFuture<Void> large = decode("large", 400, waits::countDown);
        await(waits);

        // When
        CompletableFuture<Void> late = decode("late", 100, WorkCheck.ALWAYS);
        TimeUnit.MILLISECONDS.sleep(500);
        boolean wentBefore = late.isDone();
        mayGoOn.countDown();
        CompletableFuture.allOf(first, large, late).get(20, TimeUnit.SECONDS);

        // Then
        assertThat(wentBefore).isFalse();
        assertThat(unpacked).containsExactlyInAnyOrder("first", "large", "late");
    }

    private CompletableFuture<Void> decode(String name, int side, WorkCheck work) {
        return CompletableFuture.runAsync(
                () -> {
                    try (MatScope mats = new MatScope()) {
                        decoder.decode(png(side, mats), mats, work);
                        unpacked.add(name);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private static Picture tiff(int width, int height, MatScope mats) {
        MatOfByte file = mats.keep(new MatOfByte());
        Imgcodecs.imencode(".tiff", mats.keep(new Mat(height, width, CvType.CV_8UC1, new Scalar(200))), file);
        return new Picture(file.toArray());
    }

    private static Picture png(int side, MatScope mats) {
        MatOfByte file = mats.keep(new MatOfByte());
        Mat pixels = mats.keep(new Mat(side, side, CvType.CV_8UC3, new Scalar(10, 20, 30)));
        Imgcodecs.imencode(".png", pixels, file);
        return new Picture(file.toArray());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

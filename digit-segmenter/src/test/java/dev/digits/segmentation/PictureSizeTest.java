package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.ExifOrientation;
import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import org.junit.jupiter.api.Test;

/** Where digits stand in pictures that are large, long, tall or turned by their EXIF data. */
class PictureSizeTest {
    private static final byte[] ZERO = Pictures.digit(0);

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void givesBoxesInPixelsOfALargePicture() throws Exception {
        // Given 12 million pixels
        Picture picture = Pictures.jpeg(4000, 3000, Colours.BLACK_ON_WHITE, new Placed(ZERO, 40, 2500, 1500));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture);

        // Then
        Pictures.assertIsAt(Lines.largestDigit(drawing).box(), 2500, 1500, 40);
    }

    @Test
    void findsAllDigitsOfALongRowThatIsCroppedToTheirHeight() throws Exception {
        // Given
        Picture row = Pictures.png(
                2500,
                120,
                Colours.BLACK_ON_WHITE,
                new Placed(ZERO, 4, 20, 4),
                new Placed(ZERO, 4, 1200, 4),
                new Placed(ZERO, 4, 1320, 4));

        // When
        SegmentedDrawing drawing = segmenter.segment(row);

        // Then
        assertThat(drawing.lines()).hasSize(1);
        assertThat(Lines.cutAt(drawing.lines().get(0), 76, 1256, 1376).digits())
                .hasSize(3)
                .allSatisfy(digit -> assertThat(digit.box().height()).isBetween(74, 86));
    }

    @Test
    void tellsWhereADigitStandsAtTheEndOfAVeryTallPicture() throws Exception {
        // Given
        Picture receipt = Pictures.png(
                1080, 20_000, Colours.BLACK_ON_WHITE, new Placed(ZERO, 5, 100, 60), new Placed(ZERO, 5, 100, 19_800));

        // When
        SegmentedDrawing drawing = segmenter.segment(receipt);

        // Then
        WrittenLine last = drawing.lines().get(drawing.lines().size() - 1);
        Box box = Lines.cutAt(last, 170).digits().get(0).box();
        assertThat(box.y() + box.height() / 2).isCloseTo(19_800 + 70, within(10));
    }

    @Test
    void turnsJpegUprightByItsExifData() throws Exception {
        // Given a picture that a phone took on its side: stored 400 x 300, to be turned a quarter clockwise
        Picture stored = Pictures.jpeg(400, 300, Colours.BLACK_ON_WHITE, new Placed(ZERO, 4, 10, 20));
        Picture turned = new Picture(ExifOrientation.in(stored.encoded(), 6));

        // When
        Box box = Lines.onlyDigit(segmenter.segment(turned)).box();

        // Then what was at the left top is at the right top of 300 x 400
        assertThat(box.x()).isGreaterThan(150);
        assertThat(box.y()).isLessThan(100);
    }

    @Test
    void looksCloserAtTheUprightPicture() throws Exception {
        // Given twelve million pixels, to be turned a quarter clockwise
        Picture stored = Pictures.jpeg(4000, 3000, Colours.BLACK_ON_WHITE, new Placed(ZERO, 1, 900, 2000));

        // When
        Box box = Lines.onlyDigit(segmenter.segment(new Picture(ExifOrientation.in(stored.encoded(), 6))))
                .box();

        // Then
        Pictures.assertIsAt(box, 3000 - 28 - 2000, 900, 1);
    }
}

package dev.digits.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.fixtures.Bytes;
import org.junit.jupiter.api.Test;

/** Files of one pixel a frame, put together byte by byte. */
class GifFileTest {
    private static final byte[] SCREEN = Bytes.of('G', 'I', 'F', '8', '9', 'a', 9, 0, 7, 0, 0x80, 0, 0);
    private static final byte[] COLOURS = Bytes.of(0, 0, 0, 255, 255, 255);
    private static final byte[] COMMENT = Bytes.of(0x21, 0xFE, 1, 'h', 1, 'i', 0);
    private static final byte[] OPAQUE = Bytes.of(0x21, 0xF9, 4, 0, 0, 0, 0, 0);
    private static final byte[] TRANSPARENT = Bytes.of(0x21, 0xF9, 4, 1, 5, 0, 1, 0);
    private static final byte[] FRAME = Bytes.of(0x2C, 2, 0, 3, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0);
    private static final byte[] OTHER_FRAME = Bytes.of(0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0);
    private static final byte[] END = Bytes.of(0x3B);

    @Test
    void keepsOfAFileItsScreenItsColoursAndItsFirstFrame() throws Exception {
        // Given
        byte[] file = Bytes.joined(SCREEN, COLOURS, COMMENT, FRAME, COMMENT, OPAQUE, OTHER_FRAME, END);

        // When
        byte[] alone = GifFile.firstFrameAlone(file);

        // Then
        assertThat(alone).isEqualTo(Bytes.joined(SCREEN, COLOURS, FRAME, END));
    }

    @Test
    void keepsTheTransparencyThatIsToldLast() throws Exception {
        // Given
        byte[] file = Bytes.joined(SCREEN, COLOURS, OPAQUE, TRANSPARENT, COMMENT, FRAME, END);

        // When
        byte[] alone = GifFile.firstFrameAlone(file);

        // Then
        assertThat(alone).isEqualTo(Bytes.joined(SCREEN, COLOURS, TRANSPARENT, FRAME, END));
    }

    @Test
    void endsAFileWithoutATrailer() throws Exception {
        assertThat(GifFile.firstFrameAlone(Bytes.joined(SCREEN, COLOURS, FRAME)))
                .isEqualTo(Bytes.joined(SCREEN, COLOURS, FRAME, END));
    }

    @Test
    void refusesAGraphicControlThatIsNotOfFourBytes() {
        // Given blocks in which decoders that count four bytes find a frame of 30000 x 17000 pixels
        byte[] hidden = Bytes.of(0x2C, 0, 0, 0, 0, 0x30, 0x75, 0x68, 0x42, 0, 2);
        byte[] longer = Bytes.joined(Bytes.of(0x21, 0xF9, 5 + hidden.length, 0, 0, 0, 0, 0), hidden, Bytes.of(0));
        byte[] inTwoBlocks = Bytes.joined(Bytes.of(0x21, 0xF9, 4, 0, 0, 0, 0, hidden.length), hidden, Bytes.of(0));

        // Then
        for (byte[] control : new byte[][] {longer, inTwoBlocks}) {
            assertThatThrownBy(() -> PictureHeader.of(Bytes.joined(SCREEN, COLOURS, control, FRAME, END)))
                    .isInstanceOf(UnreadablePictureException.class)
                    .hasMessage("the GIF is damaged: its graphic control is not of 4 bytes");
        }
    }
}

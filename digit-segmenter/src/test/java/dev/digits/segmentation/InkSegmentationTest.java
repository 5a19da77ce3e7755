package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkSegmentationTest {
    private static final Stroke BAR = new Stroke(new float[] {100, 100}, new float[] {50, 250});
    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void drawsStrokesWithRoundCapsOfThePensWidth() throws Exception {
        // When
        SegmentedDrawing drawing = segment(BAR);

        // Then
        assertIsAt(drawing, new Box(95, 45, 10, 210));
    }

    @Test
    void cutsInkOffAtTheCanvasEdge() throws Exception {
        // Given
        Stroke over = new Stroke(new float[] {100, 1e30f}, new float[] {100, 100});

        // When
        SegmentedDrawing drawing = segment(over);

        // Then
        assertThat(Lines.onlyDigit(drawing).box().right()).isEqualTo(800);
    }

    @Test
    void seesNothingOfStrokesOutsideTheCanvas() throws Exception {
        // Given
        Stroke outside = new Stroke(new float[] {-500, -400}, new float[] {-500, -450});

        // Then
        assertThat(segment(outside).lines()).isEmpty();
    }

    @Test
    void seesNothingOfAStrokeThatPassesOutsideACorner() throws Exception {
        // Given
        Stroke inside = new Stroke(new float[] {300, 340}, new float[] {100, 180});
        Stroke passing = new Stroke(new float[] {-150, 120}, new float[] {120, -150});

        // When
        SegmentedDrawing drawing = segment(inside, passing);

        // Then
        assertThat(Lines.onlyDigit(drawing).box())
                .isEqualTo(Lines.onlyDigit(segment(inside)).box());
    }

    @Test
    void takesAPointForADot() throws Exception {
        // Given
        Stroke dot = new Stroke(new float[] {30}, new float[] {40});

        // When
        SegmentedDrawing drawing = segment(dot);

        // Then
        Box box = Lines.onlyDigit(drawing).box();
        assertThat(box.contains(new Box(26, 36, 8, 8))).isTrue();
        assertThat(box.longerSide()).isBetween(10, 12);
    }

    @Test
    void seesNothingInAnEmptyDrawing() throws Exception {
        assertThat(segment().lines()).isEmpty();
    }

    @Test
    void givesBoxesInCanvasPixelsOfSmallWriting() throws Exception {
        // Given writing that is scaled up to be looked at
        Stroke small = new Stroke(new float[] {10, 10}, new float[] {10, 24});

        // When
        SegmentedDrawing drawing = segmenter.segment(new Ink(List.of(small), 2, 40, 40));

        // Then
        assertIsAt(drawing, new Box(9, 9, 2, 16));
    }

    @Test
    void takesARectangleRoundTheWritingForAFrame() throws Exception {
        // Given
        Stroke frame = new Stroke(new float[] {40, 300, 300, 40, 40}, new float[] {20, 20, 280, 280, 20});

        // When
        SegmentedDrawing drawing = segment(frame, BAR);

        // Then
        assertIsAt(drawing, new Box(95, 45, 10, 210));
        assertThat(drawing.rejected()).extracting(Rejected::reason).containsExactly(Rejected.Reason.FRAME);
    }

    @Test
    void takesARingRoundANumberForAFrameAndNoZeroWithASlashInIt() throws Exception {
        // Given: of a ring a sixteenth is missing, as where the pen began
        Stroke other = new Stroke(new float[] {160, 160}, new float[] {50, 250});
        Stroke ring = ring(130, 150, 120, 145);

        // When
        SegmentedDrawing number = segment(BAR, other, ring);
        SegmentedDrawing zero = segment(BAR, ring);

        // Then
        assertThat(number.rejected()).extracting(Rejected::reason).containsExactly(Rejected.Reason.FRAME);
        assertThat(zero.rejected()).isEmpty();
    }

    private static Stroke ring(int x, int y, int across, int down) {
        float[] xs = new float[32];
        float[] ys = new float[xs.length];
        for (int i = 0; i < xs.length; i++) {
            double angle = 2 * Math.PI * i * 15 / 16 / (xs.length - 1);
            xs[i] = (float) (x + across * Math.cos(angle));
            ys[i] = (float) (y + down * Math.sin(angle));
        }
        return new Stroke(xs, ys);
    }

    @Test
    void cutsOffAScribbleOfThousandsOfStrokes() throws Exception {
        // Given
        List<Stroke> across = IntStream.range(0, 5_000)
                .mapToObj(i -> new Stroke(new float[] {10, 790}, new float[] {10 + i / 100f, 290 - i / 100f}))
                .toList();

        // When
        SegmentedDrawing drawing = segmenter.segment(new Ink(across, 3, 800, 300));

        // Then they are one mark, as in a picture
        assertThat(drawing.lines()).hasSize(1);
        assertThat(Lines.onlyDigit(drawing).box().width()).isGreaterThan(770);
    }

    @Test
    void drawsInTimeWhateverThePenDoes() throws Exception {
        // Given a pen as wide as half the canvas that crosses it fifty thousand times
        float[] x = new float[50_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 2 * 4000;
        }

        // When
        SegmentedDrawing drawing =
                segmenter.segment(new Ink(List.of(new Stroke(x, new float[x.length])), 2000, 4000, 3000));

        // Then it is drawn coarsely
        assertThat(drawing.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesPositionsThatAreNotFinite(float position) {
        assertThatThrownBy(() -> segment(BAR, new Stroke(new float[] {1, position}, new float[] {1, 2})))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("point 1 of stroke 1 is not a finite number");
    }

    @Test
    void leavesOutStrokesWithoutPoints() throws Exception {
        // Given
        Stroke empty = new Stroke(new float[0], new float[0]);

        // When
        SegmentedDrawing drawing = segment(empty, BAR, empty);

        // Then
        assertIsAt(drawing, new Box(95, 45, 10, 210));
    }

    @Test
    void countsAStrokeThatIsSentTwiceOnce() throws Exception {
        // Given
        Stroke again = new Stroke(BAR.x().clone(), BAR.y().clone());
        List<Strip> once = segment(BAR).lines().stream().map(WrittenLine::strip).toList();

        // When
        SegmentedDrawing drawing = segment(BAR, again);

        // Then
        assertThat(drawing.lines()).hasSize(1);
        assertThat(drawing.lines().get(0).strip().pixels())
                .isEqualTo(once.get(0).pixels());
    }

    @Test
    void drawsWithAPenThatFitsTheWritingWhenNoneIsTold() throws Exception {
        // When
        SegmentedDrawing drawing = segmenter.segment(new Ink(List.of(BAR), 0, 800, 300));

        // Then a tenth of the bar's height
        assertIsAt(drawing, new Box(90, 40, 20, 220));
    }

    @Test
    void refusesStrokesWithMoreXThanY() {
        assertThatThrownBy(() -> segment(new Stroke(new float[2], new float[1])))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("stroke 0 has 2 x and 1 y positions");
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, Float.NaN, 1e9f})
    void refusesPensThatCannotBe(float penWidth) {
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), penWidth, 800, 300)))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageStartingWith("the pen width must be above 0");
    }

    @Test
    void refusesCanvasesThatCannotBe() {
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), 10, 0, 300)))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("the canvas must be at least 1 x 1, not 0 x 300");
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), 10, 100_000, 100_000)))
                .isInstanceOf(DrawingTooLargeException.class);
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), 10, 1, 65_536)))
                .isInstanceOf(DrawingTooLargeException.class)
                .hasMessage("the canvas has 1 x 65536 pixels; a side has at most 65535");
    }

    @Test
    void takesTheLimitsOfTurnedInkFromWhatWasSubmitted() throws Exception {
        // Given a canvas that is larger than what is read once it is turned, and a point that is too far off for a
        // number then
        Stroke across =
                new Stroke(new float[] {1000, 7000, -Float.MAX_VALUE}, new float[] {1000, 7000, Float.MAX_VALUE});

        // When
        SegmentedDrawing drawing =
                segmenter.segment(new Ink(List.of(across), 100, 8192, 8192), View.turned(45), WorkCheck.ALWAYS);

        // Then
        assertThat(drawing.lines()).hasSize(1);
        assertThatThrownBy(() ->
                        segmenter.segment(new Ink(List.of(BAR), 10, 300, -200), View.turned(45), WorkCheck.ALWAYS))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("300 x -200");
    }

    @Test
    void refusesMorePointsThanAllowed() {
        // Given
        Stroke endless = new Stroke(new float[60_000], new float[60_000]);

        // Then
        assertThatThrownBy(() -> segment(endless, endless))
                .isInstanceOf(DrawingTooLargeException.class)
                .hasMessage("the ink has 120000 points; at most 100000 are read");
    }

    /** The only line is at a place, give or take a soft edge of one pixel. */
    private static void assertIsAt(SegmentedDrawing drawing, Box place) {
        Box box = Lines.onlyDigit(drawing).box();
        assertThat(box.contains(place)).isTrue();
        assertThat(new Box(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2).contains(box))
                .isTrue();
    }

    private SegmentedDrawing segment(Stroke... strokes) throws Exception {
        return segmenter.segment(new Ink(List.of(strokes), 10, 800, 300));
    }
}

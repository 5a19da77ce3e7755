package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkSegmentationTest {
    private static final Stroke BAR = new Stroke(new float[] {100, 100}, new float[] {50, 250});
    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void drawsStrokesWithRoundCapsOfThePensWidth() throws Exception {
        // When
        Lattice lattice = segment(BAR);

        // Then
        assertIsAt(lattice, new Box(95, 45, 10, 210));
    }

    @Test
    void keepsCrossingStrokesApart() throws Exception {
        // Given
        Stroke crossing = new Stroke(new float[] {60, 140}, new float[] {150, 150});

        // When
        Lattice lattice = segment(BAR, crossing);

        // Then each stroke alone is a candidate, and both together are one
        assertThat(lattice.lines()).hasSize(1);
        assertThat(lattice.lines().get(0).atoms()).hasSize(2);
        assertThat(lattice.lines().get(0).candidates())
                .extracting(
                        Candidate::atoms,
                        candidate -> candidate.pen().orElseThrow().strokes())
                .containsExactlyInAnyOrder(tuple(1, 1), tuple(1, 1), tuple(2, 2));
    }

    @Test
    void countsAStrokeOnceHoweverOftenItIsCut() throws Exception {
        // Given two bars that one stroke of the pen joins
        Stroke bars = new Stroke(new float[] {100, 100, 300, 300}, new float[] {50, 250, 250, 50});

        // When
        Lattice lattice = segment(bars);

        // Then
        assertThat(lattice.lines().get(0).atoms()).hasSizeGreaterThan(1);
        assertThat(lattice.lines().get(0).candidates())
                .extracting(candidate -> candidate.pen().orElseThrow().strokes())
                .containsOnly(1);
    }

    @Test
    void tellsTheWayOfThePen() throws Exception {
        // Given: a stroke to the right, then down, then back
        Stroke hook = new Stroke(new float[] {100, 300, 300, 200}, new float[] {50, 50, 250, 250});

        // When
        List<Place> way = segment(hook).lines().get(0).candidates().stream()
                .filter(candidate -> candidate.box().width() > 200)
                .findFirst()
                .orElseThrow()
                .pen()
                .orElseThrow()
                .way();

        // Then: a quarter of 500 pixels is 125
        assertIsNear(way.get(0), -1, -1);
        assertIsNear(way.get(1), 0.25, -1);
        assertIsNear(way.get(2), 1, -0.5);
        assertIsNear(way.get(3), 1, 0.75);
        assertIsNear(way.get(4), 0, 1);
    }

    @Test
    void aPartOfAStrokeHasThatPartOfItsWay() throws Exception {
        // Given two bars that one stroke of the pen joins, down and up again
        Stroke bars = new Stroke(new float[] {100, 100, 300, 300}, new float[] {50, 250, 250, 50});

        // When
        List<Candidate> candidates = segment(bars).lines().get(0).candidates();

        // Then the left bar begins at the top, and the right one ends there
        Candidate left = candidates.get(0);
        assertThat(left.box().right()).isLessThan(300);
        assertThat(left.pen().orElseThrow().way().get(0).y()).isCloseTo(-1, within(0.1));
        assertThat(left.pen().orElseThrow().way().get(4).y()).isGreaterThan(0.5);
        Candidate right = candidates.get(candidates.size() - 1);
        assertThat(right.box().x()).isGreaterThan(100);
        assertThat(right.pen().orElseThrow().way().get(0).y()).isGreaterThan(0.5);
        assertThat(right.pen().orElseThrow().way().get(4).y()).isCloseTo(-1, within(0.1));
    }

    private static void assertIsNear(Place place, double x, double y) {
        assertThat(place.x()).isCloseTo(x, within(0.05));
        assertThat(place.y()).isCloseTo(y, within(0.05));
    }

    @Test
    void joinsALongBarThatFloatsBesideItsDigit() throws Exception {
        // Given a 5 whose bar is longer than half the digit is tall, and does not touch it
        Stroke hook = new Stroke(new float[] {100, 90, 130, 150, 130, 90}, new float[] {60, 110, 105, 130, 160, 165});
        Stroke bar = new Stroke(new float[] {175, 240}, new float[] {62, 58});

        // When
        Lattice lattice = segment(hook, bar);

        // Then
        assertThat(lattice.lines()).hasSize(1);
        assertThat(lattice.lines().get(0).candidates())
                .extracting(Candidate::box)
                .anyMatch(box -> box.x() < 90 && box.right() > 240);
    }

    @Test
    void cutsInkOffAtTheCanvasEdge() throws Exception {
        // Given
        Stroke over = new Stroke(new float[] {100, 1e30f}, new float[] {100, 100});

        // When
        Lattice lattice = segment(over);

        // Then
        assertThat(lattice.lines().get(0).atoms())
                .extracting(atom -> atom.box().right())
                .contains(800);
    }

    @Test
    void seesNothingOfStrokesOutsideTheCanvas() throws Exception {
        // Given
        Stroke outside = new Stroke(new float[] {-500, -400}, new float[] {-500, -450});

        // Then
        assertThat(segment(outside).lines()).isEmpty();
    }

    @Test
    void takesAPointForADot() throws Exception {
        // Given
        Stroke dot = new Stroke(new float[] {30}, new float[] {40});

        // When
        Lattice lattice = segment(dot);

        // Then
        assertThat(lattice.lines().get(0).atoms())
                .extracting(Atom::box)
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.contains(new Box(26, 36, 8, 8))).isTrue();
                    assertThat(box.longerSide()).isBetween(10, 12);
                });
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
        Lattice lattice = segmenter.segment(new Ink(List.of(small), 2, 40, 40), tile -> {});

        // Then
        assertIsAt(lattice, new Box(9, 9, 2, 16));
    }

    @Test
    void takesARectangleRoundTheWritingForAFrame() throws Exception {
        // Given
        Stroke frame = new Stroke(new float[] {40, 300, 300, 40, 40}, new float[] {20, 20, 280, 280, 20});

        // When
        Lattice lattice = segment(frame, BAR);

        // Then
        assertIsAt(lattice, new Box(95, 45, 10, 210));
        assertThat(lattice.rejected()).extracting(Rejected::reason).containsExactly(Rejected.Reason.FRAME);
    }

    @Test
    void cutsOffAScribbleOfThousandsOfStrokes() throws Exception {
        // Given
        Stroke across = new Stroke(new float[] {10, 790}, new float[] {10, 290});

        // When
        Lattice lattice = segmenter.segment(new Ink(Collections.nCopies(5_000, across), 3, 800, 300), tile -> {});

        // Then they are one mark, as in a picture
        assertThat(lattice.lines()).hasSize(1);
        assertThat(lattice.tiles()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesPositionsThatAreNotFinite(float position) {
        assertThatThrownBy(() -> segment(BAR, new Stroke(new float[] {1, position}, new float[] {1, 2})))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("point 1 of stroke 1 is not a finite number");
    }

    @Test
    void refusesStrokesWithoutPoints() {
        assertThatThrownBy(() -> segment(new Stroke(new float[0], new float[0])))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("stroke 0 has no points");
    }

    @Test
    void refusesStrokesWithMoreXThanY() {
        assertThatThrownBy(() -> segment(new Stroke(new float[2], new float[1])))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("stroke 0 has 2 x and 1 y positions");
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -1, Float.NaN, 1e9f})
    void refusesPensThatCannotBe(float penWidth) {
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), penWidth, 800, 300), tile -> {}))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageStartingWith("the pen width must be above 0");
    }

    @Test
    void refusesCanvasesThatCannotBe() {
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), 10, 0, 300), tile -> {}))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("the canvas must be at least 1 x 1, not 0 x 300");
        assertThatThrownBy(() -> segmenter.segment(new Ink(List.of(BAR), 10, 100_000, 100_000), tile -> {}))
                .isInstanceOf(DrawingTooLargeException.class);
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

    /** The only atom is at a place, give or take a soft edge of one pixel. */
    private static void assertIsAt(Lattice lattice, Box place) {
        assertThat(lattice.lines()).hasSize(1);
        assertThat(lattice.lines().get(0).atoms())
                .extracting(Atom::box)
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.contains(place)).isTrue();
                    assertThat(new Box(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2)
                                    .contains(box))
                            .isTrue();
                });
    }

    private Lattice segment(Stroke... strokes) throws Exception {
        return segmenter.segment(new Ink(List.of(strokes), 10, 800, 300), tile -> {});
    }
}

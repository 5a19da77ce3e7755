package dev.digits.segmentation.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LatticeBuilderTest {
    @BeforeAll
    static void loadOpenCv() {
        OpenCvNatives.load();
    }

    @Test
    void makesCandidatesInProportionToAtomsHoweverDense() {
        // Given 300 bars, each near to many others
        List<Mark> bars = bars(300, 9);

        // When
        Lattice lattice = build(bars, 100_000, new ArrayList<>());

        // Then
        assertThat(lattice.tiles()).isLessThanOrEqualTo(24 * 300);
    }

    @Test
    void givesEveryAtomACandidateOfItsOwn() {
        // When
        Lattice lattice = build(bars(12, 30), 1000, new ArrayList<>());

        // Then
        assertThat(lattice.lines()).hasSize(1);
        assertThat(lattice.lines().get(0).candidates())
                .filteredOn(candidate -> candidate.atoms() == 1)
                .extracting(Candidate::first)
                .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
    }

    @Test
    void rejectsALineThatNeedsTooManyTiles() {
        // Given
        List<Tile> tiles = new ArrayList<>();

        // When
        Lattice lattice = build(bars(50, 100), 20, tiles);

        // Then
        assertThat(tiles).isEmpty();
        assertThat(lattice.lines()).isEmpty();
        assertThat(lattice.rejected()).hasSize(50).allMatch(mark -> mark.reason() == Rejected.Reason.TOO_MANY_MARKS);
    }

    private static Lattice build(List<Mark> marks, int maxTiles, List<Tile> tiles) {
        Sheet sheet = new Sheet(marks, false, List.of(), 6, 1, 10_000, 200);
        LatticeBuilder builder = new LatticeBuilder(sheet, maxTiles, tiles::add);
        builder.add(marks);
        return builder.build();
    }

    private static List<Mark> bars(int count, int distance) {
        byte[] ink = new byte[6 * 60];
        Arrays.fill(ink, (byte) 255);
        return IntStream.range(0, count)
                .mapToObj(i -> new Mark(new Box(distance * i, 20, 6, 60), ink))
                .toList();
    }
}

package dev.digits.segmentation.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.path.BestPath;
import dev.digits.segmentation.path.PathFinder;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.ScoredLine;
import dev.digits.segmentation.path.Step;
import dev.digits.segmentation.path.StepScorer;
import dev.digits.segmentation.path.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineStyleTest {
    /** A digit's score is the network's logarithm alone; a refusal's is -5. */
    private static final PathWeights NETWORK_ALONE =
            PathWeights.of(weight -> weight == Weight.LIKELY ? 1 : weight == Weight.REFUSAL ? -5 : 0);

    private final StepScorer scorer = new StepScorer(NETWORK_ALONE);
    private final LineStyle style = new LineStyle(scorer);
    private final List<ScoredCandidate> line = new ArrayList<>();

    @Test
    void aDigitThatLooksLikeNoneOfItsKindIsReadAsTheNextLikeliest() {
        // Given: a one that is a bar, and a six that is a bar with a hook
        write(Shapes.BAR, Map.of(1, 0.99));
        write(Shapes.HOOK, Map.of(1, 0.5, 6, 0.4));

        // Then
        assertThat(read()).containsExactly(1, 6);
    }

    @Test
    void aDigitThatLooksLikeAnotherIsReadLikeIt() {
        // Given
        write(Shapes.HOOK, Map.of(6, 0.99));
        write(Shapes.HOOK, Map.of(2, 0.5, 6, 0.4));

        // Then
        assertThat(read()).containsExactly(6, 6);
    }

    @Test
    void twoThatWereTakenForEachOtherChangePlaces() {
        // Given: either change alone would make two digits of one kind that differ
        write(Shapes.BAR, Map.of(1, 0.99));
        write(Shapes.HOOK, Map.of(6, 0.99));
        write(Shapes.BAR, Map.of(6, 0.5, 1, 0.4));
        write(Shapes.HOOK, Map.of(1, 0.5, 6, 0.4));

        // Then
        assertThat(read()).containsExactly(1, 6, 1, 6);
    }

    @Test
    void aSureDigitStaysWhatItIs() {
        // Given: a writer with two kinds of ones
        write(Shapes.BAR, Map.of(1, 0.999));
        write(Shapes.HOOK, Map.of(1, 0.99, 6, 0.0005));

        // Then
        assertThat(read()).containsExactly(1, 1);
    }

    @Test
    void oneOfTwoFormsIsEnough() {
        // Given: the third is like the second, not the first
        write(Shapes.BAR, Map.of(1, 0.999));
        write(Shapes.HOOK, Map.of(1, 0.999));
        write(Shapes.HOOK, Map.of(1, 0.5, 6, 0.4));

        // Then
        assertThat(read()).containsExactly(1, 1, 1);
    }

    @Test
    void aDigitAloneHearsNothing() {
        // Given
        write(Shapes.HOOK, Map.of(1, 0.5, 6, 0.4));
        BestPath path = path();

        // Then
        assertThat(style.agree(path)).isSameAs(path);
    }

    @Test
    void stepsKeepTheirPlaceAmongThoseConsidered() {
        // Given
        write(Shapes.BAR, Map.of(1, 0.99));
        write(Shapes.HOOK, Map.of(1, 0.5, 6, 0.4));
        write(Shapes.HOOK, Map.of());

        // When
        BestPath path = path();
        BestPath read = style.agree(path);

        // Then: the refused one as it was, the others in the same order in both
        assertThat(read.steps())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(read.considered());
        assertThat(read.steps()).extracting(Step::candidate).isEqualTo(candidates());
        assertThat(read.steps().get(2)).isSameAs(path.steps().get(2));
    }

    @Test
    void whatADigitIsReadAsIsItsLikeliest() {
        // Given
        write(Shapes.BAR, Map.of(1, 0.99));
        write(Shapes.HOOK, Map.of(1, 0.5, 6, 0.4));

        // When
        Step hook = style.agree(path()).steps().get(1);
        double[] digits = scorer.digits(hook.scored());

        // Then
        assertThat(digits[6]).isGreaterThan(0.6);
        assertThat(Arrays.stream(digits).sum()).isCloseTo(1, within(1e-9));
        assertThat(hook.scored().evidence().logStyle()[1]).isZero();
        assertThat(hook.scored().evidence().logStyle()[6]).isGreaterThan(2);
        assertThat(hook.score()).isEqualTo(scorer.ofDigit(hook.scored(), 6));
    }

    @Test
    void aLongLineIsReadPartByPart() {
        // Given: every eighth of the sixes is doubtful
        int pairs = 400;
        for (int i = 0; i < pairs; i++) {
            write(Shapes.BAR, Map.of(1, 0.99));
            write(Shapes.HOOK, i % 8 == 0 ? Map.of(1, 0.5, 6, 0.4) : Map.of(6, 0.99));
        }

        // Then
        assertThat(read())
                .isEqualTo(IntStream.range(0, pairs)
                        .boxed()
                        .flatMap(pair -> Stream.of(1, 6))
                        .toList());
    }

    /** What the network says of the next mark of the line; digits that are not named share the rest. */
    private void write(Shapes shape, Map<Integer, Double> probabilities) {
        double rest = (1
                        - probabilities.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                / 11;
        float[] log = new float[10];
        for (int digit = 0; digit < log.length; digit++) {
            log[digit] = (float) Math.log(probabilities.getOrDefault(digit, probabilities.isEmpty() ? 1e-4 : rest));
        }
        int id = line.size();
        Candidate candidate = new Candidate(id, 1, new Box(40 * id, 0, 30, 80), shape.tile(id), Prior.NEUTRAL);
        line.add(new ScoredCandidate(
                candidate, new TileScores(log, (float) Math.log(probabilities.isEmpty() ? 0.999 : rest))));
    }

    private List<Candidate> candidates() {
        return line.stream().map(ScoredCandidate::candidate).toList();
    }

    private BestPath path() {
        return new PathFinder(NETWORK_ALONE).find(new ScoredLine(line.size(), line));
    }

    private List<Integer> read() {
        return style.agree(path()).steps().stream()
                .flatMap(step -> step.values().stream())
                .toList();
    }

    /** Tiles of one stroke. */
    private enum Shapes {
        /** A bar from top to foot. */
        BAR,
        /** The same with a hook at its foot. */
        HOOK;

        Tile tile(int id) {
            byte[] pixels = new byte[Tile.SIDE * Tile.SIDE];
            for (int row = 4; row < 24; row++) {
                Arrays.fill(pixels, row * Tile.SIDE + 10, row * Tile.SIDE + 13, (byte) 255);
            }
            if (this == HOOK) {
                for (int row = 14; row < 24; row++) {
                    boolean bar = row < 17 || row >= 21;
                    Arrays.fill(pixels, row * Tile.SIDE + (bar ? 10 : 18), row * Tile.SIDE + 21, (byte) 255);
                }
            }
            return new Tile(id, pixels);
        }
    }
}

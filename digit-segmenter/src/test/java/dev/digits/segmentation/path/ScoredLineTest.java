package dev.digits.segmentation.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Atom;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoredLineTest {
    private static final float SELDOM = (float) Math.log(1e-4);

    private final Map<Integer, TileScores> scores = new HashMap<>();

    @Test
    void twoPiecesHearWhatTheyAreTogether() {
        // Given: two pieces that were cut from each other, and both together, which are 4 and 7
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, 1, unsure()), candidate(0, 0b11, 0, pair(0.9, 4, 7)), candidate(1, 0b1, 1, unsure()));

        // When
        List<ScoredCandidate> scored = score(2, candidates);

        // Then
        assertThat(scored.get(0).evidence().pair()).isCloseTo(0.9, within(0.01));
        assertThat(best(scored.get(0))).isEqualTo(4);
        assertThat(best(scored.get(2))).isEqualTo(7);
        assertThat(scored.get(1).evidence().pair()).isZero();
        assertThat(scored.get(1).evidence().apart()).isFalse();
    }

    @Test
    void whatNoCutPartsIsReadAsTwo() {
        // Given: an uncut mark, one with a floating bar, and two digits beside each other, all of which are said to be
        // two
        List<Candidate> uncut = List.of(candidate(0, 0b1, 0, pair(0.9, 4, 7)));
        List<Candidate> apart = List.of(
                candidate(0, 0b1, 0, digit(4, 0.9)),
                candidate(0, 0b11, 0, pair(0.9, 4, 7)),
                candidate(1, 0b1, 0, digit(7, 0.9)));
        List<Candidate> withBar = List.of(
                candidate(0, 0b1, 0, pair(0.9, 4, 7)),
                candidate(0, 0b11, 0, pair(0.9, 5, 7)),
                candidate(1, 0b1, 0, symbol(0.9)));
        StepScorer willing = new StepScorer(PathWeights.of(weight -> weight == Weight.TWO ? 1 : 0));

        // When, Then
        assertThat(willing.best(score(1, uncut).get(0)).values()).containsExactly(4, 7);
        assertThat(willing.best(score(2, withBar).get(1)).values()).containsExactly(5, 7);
        assertThat(willing.best(score(2, apart).get(1)).values()).hasSize(1);
    }

    @Test
    void theReadingGoesByBoth() {
        // Given: the left piece looks like a one, the right one like nothing
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, 1, digit(1, 0.5)),
                candidate(0, 0b11, 0, pair(0.97, 4, 7)),
                candidate(1, 0b1, 1, unsure()));
        PathWeights weights = PathWeights.of(weight -> switch (weight) {
            case LIKELY, PAIR_DIGIT, REFUSAL_TWO -> 1;
            case PAIR -> 3;
            case NONE -> 0.5;
            case TWO -> -10;
            default -> 0;
        });

        // When
        BestPath path = new PathFinder(weights).find(ScoredLine.of(line(2, candidates), scores::get));

        // Then
        assertThat(path.steps()).extracting(Step::values).containsExactly(List.of(4), List.of(7));
        double[] digits = new StepScorer(weights).digits(path.steps().get(0).scored());
        assertThat(Arrays.stream(digits).sum()).isCloseTo(1, within(1e-9));
        assertThat(digits[4]).isGreaterThan(digits[1]);
    }

    @Test
    void aCutThroughAStrokeIsCheapWhereBothSidesAreDigits() {
        // Given: a stroke of the pen that is cut, of which the network says that it is two digits, or that it is not
        PathWeights weights = PathWeights.of(weight -> switch (weight) {
            case LIKELY -> 1;
            case PEN_CUT -> 6;
            case PAIR_PEN_CUT -> 5;
            default -> 0;
        });
        List<Candidate> two = List.of(
                penCut(0, 0b1, 1, digit(4, 0.9)),
                penCut(0, 0b11, 0, pair(0.99, 4, 7)),
                penCut(1, 0b1, 1, digit(7, 0.9)));
        List<Candidate> one = List.of(
                penCut(0, 0b1, 1, digit(4, 0.9)), penCut(0, 0b11, 0, digit(9, 0.9)), penCut(1, 0b1, 1, digit(7, 0.9)));

        // When
        double cutOfTwo = new StepScorer(weights).ofDigit(score(2, two).get(0), 4);
        double cutOfOne = new StepScorer(weights).ofDigit(score(2, one).get(0), 4);

        // Then
        assertThat(cutOfTwo).isCloseTo(Math.log(0.9) - 1, within(0.1));
        assertThat(cutOfOne).isCloseTo(Math.log(0.9) - 6, within(0.1));
    }

    @Test
    void refusingWhatMayBeTwoDigitsCostsNoMoreWhereThatIsCertain() {
        // Given
        StepScorer scorer = new StepScorer(PathWeights.of(weight -> weight == Weight.REFUSAL_TWO ? 3 : 0));
        List<Double> costs = new ArrayList<>();

        // When
        for (double probability : new double[] {1e-4, 0.035, 0.5, 0.99}) {
            costs.add(-scorer.ofRefusal(score(1, List.of(candidate(0, 0b1, 0, pair(probability, 4, 7))))
                    .get(0)));
        }

        // Then
        assertThat(costs.get(0)).isCloseTo(0, within(0.01));
        assertThat(costs.get(1)).isCloseTo(1.5, within(0.01));
        assertThat(costs.subList(2, 4)).containsOnly(3.0);
    }

    @Test
    void neighboursThatDoNotHangTogetherHearNothing() {
        // Given
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, 0, unsure()), candidate(0, 0b11, 0, pair(0.9, 4, 7)), candidate(1, 0b1, 0, unsure()));

        // When, Then
        assertThat(score(2, candidates))
                .extracting(scored -> scored.evidence().pair())
                .containsOnly(0.0);
    }

    @Test
    void piecesOfASymbolHearThatByTheirShare() {
        // Given: three pieces of one mark, which is a letter
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, 1, unsure()),
                candidate(0, 0b11, 1, unsure()),
                candidate(0, 0b111, 0, symbol(0.9)),
                candidate(1, 0b1, 1, unsure()),
                candidate(2, 0b1, 1, unsure()));

        // When
        List<ScoredCandidate> scored = score(3, candidates);

        // Then
        assertThat(scored.get(0).evidence().symbol()).isCloseTo(0.3, within(0.01));
        assertThat(scored.get(1).evidence().symbol()).isCloseTo(0.6, within(0.01));
        assertThat(scored.get(2).evidence().symbol()).isZero();
    }

    @Test
    void aWholeMarkInsideALargerSymbolHearsNothing() {
        // Given: a mark that nothing was cut from, beside another; both together would be a symbol
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, 0, unsure()), candidate(0, 0b11, 0, symbol(0.9)), candidate(1, 0b1, 0, unsure()));

        // When, Then
        assertThat(score(2, candidates))
                .extracting(scored -> scored.evidence().symbol())
                .containsOnly(0.0);
    }

    @Test
    void aNetworkThatSaysNoMoreGivesNoEvidence() {
        // Given
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, 1, unsure()), candidate(0, 0b11, 0, unsure()), candidate(1, 0b1, 1, unsure()));

        // When, Then
        assertThat(score(2, candidates)).extracting(ScoredCandidate::evidence).containsOnly(Evidence.NONE);
    }

    private List<ScoredCandidate> score(int atoms, List<Candidate> candidates) {
        return ScoredLine.of(line(atoms, candidates), scores::get).candidates();
    }

    private static int best(ScoredCandidate scored) {
        int best = 0;
        for (int digit = 1; digit < 10; digit++) {
            best = scored.evidence().logDigits()[digit] > scored.evidence().logDigits()[best] ? digit : best;
        }
        return best;
    }

    private static LatticeLine line(int atoms, List<Candidate> candidates) {
        List<Atom> pieces = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            Box box = new Box(50 * i, 0, 40, 80);
            pieces.add(new Atom(box, new Mark(box, new byte[40 * 80]), 1));
        }
        return new LatticeLine(pieces, candidates);
    }

    private Candidate candidate(int first, int members, double cut, TileScores says) {
        return candidate(first, members, Prior.Part.CUT, cut, says);
    }

    private Candidate penCut(int first, int members, double cut, TileScores says) {
        return candidate(first, members, Prior.Part.PEN_CUT, cut, says);
    }

    private Candidate candidate(int first, int members, Prior.Part part, double cut, TileScores says) {
        int id = scores.size();
        scores.put(id, says);
        return new Candidate(
                first,
                members,
                new Box(50 * first, 0, 40, 80),
                new Tile(id, new byte[Tile.SIDE * Tile.SIDE]),
                new Prior(Map.of(part, cut)));
    }

    private static TileScores unsure() {
        return new TileScores(digits(0, 0.1), (float) Math.log(0.5));
    }

    private static TileScores digit(int value, double probability) {
        return new TileScores(digits(value, probability), (float) Math.log(0.3));
    }

    private static TileScores pair(double probability, int left, int right) {
        PairScores pairs =
                new PairScores((float) Math.log(probability), SELDOM, SELDOM, digits(left, 0.99), digits(right, 0.99));
        return new TileScores(digits(0, 1e-4), (float) Math.log(0.999), Optional.of(pairs));
    }

    private static TileScores symbol(double probability) {
        PairScores pairs =
                new PairScores(SELDOM, (float) Math.log(probability), SELDOM, digits(0, 0.1), digits(0, 0.1));
        return new TileScores(digits(0, 1e-4), (float) Math.log(0.999), Optional.of(pairs));
    }

    private static float[] digits(int value, double probability) {
        float[] digits = new float[10];
        Arrays.fill(digits, (float) Math.log((1 - probability) / 9));
        digits[value] = (float) Math.log(probability);
        return digits;
    }
}

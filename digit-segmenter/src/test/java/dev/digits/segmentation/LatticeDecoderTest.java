package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.path.PathWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatticeDecoderTest {
    private static final int NO_DIGIT = -1;
    private final LatticeDecoder decoder = new LatticeDecoder();
    private final Map<Integer, TileScores> scores = new HashMap<>();

    @Test
    void readsNothingFromAnEmptyLattice() {
        // When
        Reading reading = decoder.decode(new Lattice(List.of(), List.of()), scores::get);

        // Then
        assertThat(reading.text()).isEmpty();
        assertThat(reading.rejected()).isEmpty();
    }

    @Test
    void joinsAtomsWhenTheWholeIsADigitAndThePartsAreNot() {
        // Given
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, NO_DIGIT, 0.9), candidate(0, 0b11, 5, 0.95), candidate(1, 0b1, NO_DIGIT, 0.9));

        // Then
        assertThat(read(2, candidates).text()).isEqualTo("5");
    }

    @Test
    void keepsAtomsApartWhenThePartsAreDigitsAndTheWholeIsNot() {
        // Given
        List<Candidate> candidates =
                List.of(candidate(0, 0b1, 4, 0.95), candidate(0, 0b11, NO_DIGIT, 0.9), candidate(1, 0b1, 7, 0.95));

        // Then
        assertThat(read(2, candidates).text()).isEqualTo("47");
    }

    @Test
    void joinsAtomsWithAnotherBetweenThem() {
        // Given a crossbar that ends right of the next digit's middle: atoms 0 and 2 are a 7, atom 1 is a 1
        List<Candidate> candidates = List.of(
                candidate(0, 0b1, NO_DIGIT, 0.7),
                candidate(0, 0b101, 7, 0.99),
                candidate(0, 0b11, NO_DIGIT, 0.9),
                candidate(1, 0b1, 1, 0.99),
                candidate(1, 0b11, NO_DIGIT, 0.9),
                candidate(2, 0b1, NO_DIGIT, 0.99));

        // Then
        assertThat(read(3, candidates).text()).isEqualTo("71");
    }

    @Test
    void rejectsWhatTheNetworkCallsNoDigit() {
        // Given
        List<Candidate> candidates = List.of(candidate(0, 0b1, NO_DIGIT, 0.99), candidate(1, 0b1, 3, 0.99));

        // When
        Reading reading = read(2, candidates);

        // Then
        assertThat(reading.text()).isEqualTo("3");
        assertThat(reading.rejected()).singleElement().satisfies(mark -> {
            assertThat(mark.reason()).isEqualTo(Rejected.Reason.NOT_A_DIGIT);
            assertThat(mark.box()).isEqualTo(candidates.get(0).box());
            assertThat(mark.tile()).isPresent();
        });
    }

    @Test
    void givesConfidenceAndProbabilitiesOfADigit() {
        // When
        Digit digit = read(1, List.of(candidate(0, 0b1, 8, 0.9)))
                .lines()
                .get(0)
                .digits()
                .get(0);

        // Then
        float sum = 0;
        for (float probability : digit.probabilities()) {
            sum += probability;
        }
        assertThat(digit.value()).isEqualTo(8);
        assertThat(digit.confidence()).isCloseTo(0.9f, within(1e-5f));
        assertThat(digit.probabilities()[8]).isGreaterThan(0.9f);
        assertThat(sum).isCloseTo(1, within(1e-5f));
    }

    @Test
    void putsLinesAboveEachOther() {
        // Given
        LatticeLine upper = line(1, List.of(candidate(0, 0b1, 1, 0.9)));
        LatticeLine lower = line(1, List.of(candidate(0, 0b1, 2, 0.9)));

        // Then
        assertThat(decoder.decode(new Lattice(List.of(upper, lower), List.of()), scores::get)
                        .text())
                .isEqualTo("1\n2");
    }

    @Test
    void explainsItsChoice() {
        // Given
        List<Candidate> candidates =
                List.of(candidate(0, 0b1, NO_DIGIT, 0.9), candidate(0, 0b11, 5, 0.95), candidate(1, 0b1, 1, 0.6));

        // When
        Explanation explanation = decoder.explain(new Lattice(List.of(line(2, candidates)), List.of()), scores::get);

        // Then
        assertThat(explanation.reading().text()).isEqualTo("5");
        ExplainedLine line = explanation.lines().get(0);
        assertThat(line.atoms()).hasSize(2);
        assertThat(line.candidates()).extracting(ExplainedCandidate::candidate).isEqualTo(candidates);
        assertThat(line.candidates()).extracting(ExplainedCandidate::chosen).containsExactly(false, true, false);
        assertThat(line.candidates().get(0).verdict()).isEmpty();
        assertThat(line.candidates().get(1).verdict()).containsExactly(5);
        assertThat(line.candidates().get(1).scores().logProbabilities()[5])
                .isCloseTo((float) Math.log(0.95), within(1e-5f));
    }

    @Test
    void readsTwoDigitsWhereNoCutBetweenThemWasFound() {
        // Given: ink in columns 4 to 11 and 14 to 23, a thin stroke between
        byte[] pixels = new byte[Tile.SIDE * Tile.SIDE];
        for (int row = 4; row < 24; row++) {
            Arrays.fill(pixels, row * Tile.SIDE + 4, row * Tile.SIDE + 12, (byte) 255);
            Arrays.fill(pixels, row * Tile.SIDE + 14, row * Tile.SIDE + 24, (byte) 255);
        }
        Arrays.fill(pixels, 10 * Tile.SIDE + 12, 10 * Tile.SIDE + 14, (byte) 255);
        scores.put(0, two(4, 7));
        Candidate whole = new Candidate(0, 0b1, new Box(100, 20, 200, 160), new Tile(0, pixels), Prior.NEUTRAL);
        LatticeDecoder willing = new LatticeDecoder(PathWeights.of(weight -> switch (weight) {
            case LIKELY, TWO_LIKELY, TWO_DIGIT -> 1;
            case REFUSAL -> -5;
            default -> 0;
        }));

        // When
        Explanation explanation =
                willing.explain(new Lattice(List.of(line(1, List.of(whole))), List.of()), scores::get);

        // Then: the right one begins at column 12 or 13 of the 20 that hold ink
        assertThat(explanation.reading().text()).isEqualTo("47");
        assertThat(explanation.lines().get(0).candidates().get(0).verdict()).containsExactly(4, 7);
        List<Digit> digits = explanation.reading().lines().get(0).digits();
        Box left = digits.get(0).box();
        Box right = digits.get(1).box();
        assertThat(left.union(right)).isEqualTo(whole.box());
        assertThat(left.right()).isEqualTo(right.x()).isBetween(180, 200);
        assertThat(digits.get(0).confidence()).isCloseTo(0.9f * 0.8f, within(0.01f));
        assertThat(digits.get(1).probabilities()[7]).isCloseTo(0.8f, within(0.01f));
    }

    @Test
    void tellsWhatTheOtherDigitsOfTheLineSaid() {
        // Given: a one that stands, and what the network takes for another, but that lies
        List<Candidate> candidates = List.of(candidate(0, 0b1, 1, 0.99), candidate(1, 0b1, 1, 0.5));
        for (int i = 0; i < Tile.SIDE / 2; i++) {
            candidates.get(0).tile().pixels()[(i + 7) * Tile.SIDE + 14] = (byte) 255;
            candidates.get(1).tile().pixels()[14 * Tile.SIDE + i + 7] = (byte) 255;
        }
        float[] doubtful = scores.get(1).logProbabilities();
        doubtful[4] = (float) Math.log(0.4);

        // When
        Explanation explanation = decoder.explain(new Lattice(List.of(line(2, candidates)), List.of()), scores::get);

        // Then
        assertThat(explanation.reading().text()).isEqualTo("14");
        ExplainedCandidate lying = explanation.lines().get(0).candidates().get(1);
        assertThat(lying.chosen()).isTrue();
        assertThat(lying.verdict()).containsExactly(4);
        assertThat(lying.priors()).containsKey("style");
        Digit read = explanation.reading().lines().get(0).digits().get(1);
        assertThat(read.probabilities()[4]).isGreaterThan(0.4f);
        assertThat(read.probabilities()[1]).isLessThan(0.05f);
    }

    @Test
    void readsADoubtfulMarkAmongDigitsAndRefusesItAlone() {
        // Given: no digit is likelier than a four, but not by much
        LatticeDecoder network = new LatticeDecoder(PathWeights.of(weight -> switch (weight) {
            case LIKELY, NONE -> 1;
            default -> 0;
        }));
        LatticeLine doubtful = line(1, List.of(candidate(0, 0b1, 4, 0.35)));
        scores.put(0, new TileScores(scores.get(0).logProbabilities(), (float) Math.log(0.5)));
        LatticeLine digit = line(1, List.of(candidate(0, 0b1, 1, 0.99)));
        LatticeLine digits = line(2, List.of(candidate(0, 0b1, 1, 0.99), candidate(1, 0b1, 7, 0.99)));

        // Then: one digit may be a mark that looks like it, two are digits; which line they are in does not matter
        assertThat(text(network, doubtful)).isEmpty();
        assertThat(text(network, doubtful, digit)).isEqualTo("1");
        assertThat(text(network, doubtful, digits)).isEqualTo("4\n17");
    }

    @Test
    void aMarkThatIsAloneMustLookMoreLikeADigit() {
        // Given: a four a little likelier than none
        LatticeDecoder network = new LatticeDecoder(PathWeights.of(weight -> switch (weight) {
            case LIKELY, NONE -> 1;
            default -> 0;
        }));
        LatticeLine doubtful = line(1, List.of(candidate(0, 0b1, 4, 0.5)));
        scores.put(0, new TileScores(scores.get(0).logProbabilities(), (float) Math.log(0.4)));
        LatticeLine digits = line(2, List.of(candidate(0, 0b1, 1, 0.99), candidate(1, 0b1, 7, 0.99)));

        // Then
        assertThat(text(network, doubtful)).isEmpty();
        assertThat(text(network, doubtful, digits)).isEqualTo("4\n17");
    }

    @Test
    void thePenTellsWhatThePixelsDoNot() {
        // Given: a two nearly as likely as a five, for the pixels, and the ways in which people write both
        LatticeDecoder pens = new LatticeDecoder(PathWeights.of(weight -> switch (weight) {
            case LIKELY, PEN -> 1;
            case REFUSAL -> -100;
            default -> 0;
        }));
        Candidate picture = candidate(0, 0b1, 2, 0.5);
        scores.get(0).logProbabilities()[5] = (float) Math.log(0.49);
        Candidate two = written(picture, new Pen(1, way(-0.6, -0.6, 0.4, -0.7, 0.1, 0.2, -0.5, 0.8, 0.8, 0.9)));
        Candidate five = written(picture, new Pen(2, way(-0.4, -0.6, -0.4, -0.1, 0.4, 0.1, 0.3, 0.8, -0.7, 0.9)));

        // Then
        assertThat(text(pens, line(1, List.of(picture)))).isEqualTo("2");
        assertThat(text(pens, line(1, List.of(two)))).isEqualTo("2");
        assertThat(text(pens, line(1, List.of(five)))).isEqualTo("5");
        Explanation explanation = pens.explain(new Lattice(List.of(line(1, List.of(five))), List.of()), scores::get);
        Digit read = explanation.reading().lines().get(0).digits().get(0);
        assertThat(read.probabilities()[5]).isGreaterThan(0.9f);
        assertThat(explanation.lines().get(0).candidates().get(0).priors().get("pen"))
                .isPositive();
    }

    @Test
    void thePenSaysNothingWhereTheNetworkIsSure() {
        // Given: what the network takes for a two for certain, written as a five is
        Candidate picture = candidate(0, 0b1, 2, 1);
        Candidate five = written(picture, new Pen(2, way(-0.4, -0.6, -0.4, -0.1, 0.4, 0.1, 0.3, 0.8, -0.7, 0.9)));

        // When
        Explanation explanation =
                new LatticeDecoder().explain(new Lattice(List.of(line(1, List.of(five))), List.of()), scores::get);

        // Then
        assertThat(explanation.reading().text()).isEqualTo("2");
        assertThat(explanation.lines().get(0).candidates().get(0).priors().getOrDefault("pen", 0.0))
                .isCloseTo(0, within(0.01));
    }

    private static Candidate written(Candidate picture, Pen pen) {
        return new Candidate(
                picture.first(), picture.members(), picture.box(), picture.tile(), picture.prior(), Optional.of(pen));
    }

    private static List<Place> way(double... positions) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < positions.length; i += 2) {
            places.add(new Place(positions[i], positions[i + 1]));
        }
        return places;
    }

    private String text(LatticeDecoder reader, LatticeLine... lines) {
        return reader.decode(new Lattice(List.of(lines), List.of()), scores::get)
                .text();
    }

    private Reading read(int atoms, List<Candidate> candidates) {
        return decoder.decode(new Lattice(List.of(line(atoms, candidates)), List.of()), scores::get);
    }

    private static LatticeLine line(int atoms, List<Candidate> candidates) {
        List<Atom> bars = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            Box box = new Box(50 * i, 0, 40, 80);
            bars.add(new Atom(box, new Mark(box, new byte[40 * 80]), 1));
        }
        return new LatticeLine(bars, candidates);
    }

    /** Two digits, with a probability of 0.9 that they are two and of 0.8 that they are these. */
    private static TileScores two(int left, int right) {
        float[] none = new float[10];
        Arrays.fill(none, (float) Math.log(1e-6));
        float rest = (float) Math.log(0.05);
        return new TileScores(
                none, 0, Optional.of(new PairScores((float) Math.log(0.9), rest, rest, likely(left), likely(right))));
    }

    private static float[] likely(int value) {
        float[] digits = new float[10];
        Arrays.fill(digits, (float) Math.log(0.2 / 9));
        digits[value] = (float) Math.log(0.8);
        return digits;
    }

    /** A candidate that is {@code value} with the given probability; the rest is shared evenly. */
    private Candidate candidate(int first, int members, int value, double probability) {
        int id = scores.size();
        float[] digits = new float[10];
        Arrays.fill(digits, (float) Math.log((1 - probability) / 10));
        float none = (float) Math.log((1 - probability) / 10);
        if (value == NO_DIGIT) {
            none = (float) Math.log(probability);
        } else {
            digits[value] = (float) Math.log(probability);
        }
        scores.put(id, new TileScores(digits, none));
        Box box = new Box(50 * first, 0, 40, 80);
        return new Candidate(first, members, box, new Tile(id, new byte[Tile.SIDE * Tile.SIDE]), Prior.NEUTRAL);
    }
}

package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDecoderTest {
    private final LineDecoder decoder = new LineDecoder(DecoderParameters.UNFITTED);

    @Test
    void findsDigitsWhereTheyAreEmitted() {
        // Given
        ColumnScores scores = HandMadeScores.columns("..44...0.77.7.", 0.9);
        // When
        List<LineSpan> spans = decoder.spans(scores);
        // Then
        assertThat(spans).extracting(LineSpan::from).containsExactly(2, 7, 9, 12);
        assertThat(spans).extracting(LineSpan::to).containsExactly(4, 8, 11, 13);
        assertThat(spans.stream().map(span -> mostProbable(span.logProbabilities())))
                .containsExactly(4, 0, 7, 7);
    }

    @Test
    void touchingDigitsNeedNoBlankBetween() {
        // Given
        ColumnScores scores = HandMadeScores.columns("3388", 0.9);
        // When
        List<LineSpan> spans = decoder.spans(scores);
        // Then
        assertThat(spans).extracting(LineSpan::from).containsExactly(0, 2);
        assertThat(spans).extracting(LineSpan::to).containsExactly(2, 4);
    }

    @Test
    void aMarkAloneIsRefusedMoreReadilyThanMarksAmongDigits() {
        // Given: a reader that takes marks alone for letters unless they are plain
        LineDecoder careful = new LineDecoder(new DecoderParameters(0, 0, 5, 1));
        List<LineSpan> alone = careful.spans(HandMadeScores.columns("..4..", 0.7));
        List<LineSpan> among = careful.spans(HandMadeScores.columns("..4..4..", 0.7));
        float[] unknown = new float[CLASSES];

        // Then
        assertThat(careful.decide(alone, List.of(unknown)).get(0).value()).isEmpty();
        assertThat(careful.decide(among, List.of(unknown, unknown)))
                .allSatisfy(digit -> assertThat(digit.value()).hasValue(4));
    }

    @Test
    void findsNothingInALineOfBlanks() {
        assertThat(decoder.spans(HandMadeScores.columns("......", 0.9))).isEmpty();
        assertThat(decoder.spans(HandMadeScores.columns(".", 1))).isEmpty();
    }

    @Test
    void findsTheOnlyDigitThoughNoneIsMoreProbable() {
        // Given: a 1 in one of two columns or both, with a probability of 0.19
        double[] blank = {0, 0, 1};
        double[] doubtful = {0, 0.1, 0.9};
        ColumnScores scores = HandMadeScores.fewClasses(blank, doubtful, doubtful, blank);
        float[] tile = new float[CLASSES];
        Arrays.fill(tile, (float) Math.log(0.001));
        tile[9] = (float) Math.log(0.99);

        // When
        LineSpan only = decoder.onlySpan(scores);

        // Then
        assertThat(decoder.spans(scores)).isEmpty();
        assertThat(only.from()).isBetween(1, 2);
        assertThat(exponentials(only.logProbabilities())[1]).isCloseTo(0.19, within(1e-6));
        assertThat(exponentials(only.logProbabilities())[BLANK]).isCloseTo(0.81, within(1e-6));
        assertThat(decoder.decideOnly(only, tile).value()).hasValue(9);
        assertThat(decoder.decideOnly(only, tile).logProbabilities()).isEqualTo(tile);
    }

    @Test
    void givesEachDigitsAlternativesTheirExactProbabilities() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 1 + round % 5, 3, 2);
            PathEnumeration paths = new PathEnumeration(scores);
            // When
            List<LineSpan> spans = decoder.spans(scores);
            // Then
            int[] labels = new PrefixBeamSearch(0).labels(scores);
            assertThat(spans).hasSize(labels.length);
            for (int position = 0; position < spans.size(); position++) {
                assertThat(exponentials(spans.get(position).logProbabilities()))
                        .containsExactly(alternatives(paths, labels, position), within(1e-6));
            }
        }
    }

    @Test
    void weighsAlternativesWhoseNeighboursAreEqualToThem() {
        // Given: 1, 2 or nothing between two 1; three columns are too few for three equal digits
        double[] one = {0.001, 0.997, 0.001, 0.001};
        double[] middle = {0.001, 0.45, 0.5, 0.049};
        ColumnScores scores = HandMadeScores.fewClasses(one, middle, one);
        // When
        List<LineSpan> spans = decoder.spans(scores);
        // Then
        assertThat(spans).hasSize(3);
        float[] opinion = spans.get(1).logProbabilities();
        assertThat(opinion[1]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(Math.exp(opinion[BLANK])).isCloseTo(0.049 / 0.55, within(0.01));
        assertThat(exponentials(opinion))
                .containsExactly(alternatives(new PathEnumeration(scores), new int[] {1, 2, 1}, 1), within(1e-6));
    }

    @Test
    void keepsSpansInOrderAndApart() {
        Random random = new Random(2);
        for (int round = 0; round < 50; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 1 + random.nextInt(80), 10, 1 + random.nextInt(6));
            // When
            List<LineSpan> spans = decoder.spans(scores);
            // Then
            int end = 0;
            for (LineSpan span : spans) {
                assertThat(span.from()).isGreaterThanOrEqualTo(end);
                assertThat(span.to()).isGreaterThan(span.from());
                assertThat(Arrays.stream(exponentials(span.logProbabilities())).sum())
                        .isCloseTo(1, within(1e-5));
                end = span.to();
            }
            assertThat(end).isLessThanOrEqualTo(scores.columns());
        }
    }

    @Test
    void standsCertaintyAndImpossibility() {
        // Given: each column is certain, everything else impossible
        ColumnScores certain = HandMadeScores.columns(".5.55.", 1);
        // When
        List<LineSpan> spans = decoder.spans(certain);
        // Then
        assertThat(spans).extracting(LineSpan::from).containsExactly(1, 3);
        assertThat(spans.get(0).logProbabilities()[5]).isZero();
        assertThat(spans.get(0).logProbabilities()[BLANK]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void standsALineOfNoProbabilityAtAll() {
        // Given
        float[] impossible = new float[3 * CLASSES];
        Arrays.fill(impossible, Float.NEGATIVE_INFINITY);
        // When
        List<LineSpan> spans = decoder.spans(new ColumnScores(3, impossible));
        // Then
        assertThat(spans).isEmpty();
    }

    @Test
    void readsALongLineOfManyDigits() {
        // Given
        StringBuilder path = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            int digit = (i * 7 + i / 10) % 10;
            text.append(digit);
            path.append("....").append(String.valueOf(digit).repeat(3)).append("...........");
        }
        ColumnScores scores = HandMadeScores.columns(path.toString(), 0.8);
        // When
        List<LineSpan> spans = decoder.spans(scores);
        List<SpanDecision> decisions = decoder.decide(spans, opinions(spans));
        // Then
        assertThat(new LineReading(decisions).text()).isEqualTo(text.toString());
    }

    @Test
    void weighsBothOpinions() {
        // Given
        LineSpan span = new LineSpan(0, 1, logarithms(0.6, 0.3, 0.1));
        float[] tile = logarithms(0.1, 0.8, 0.1);
        LineDecoder fitted = new LineDecoder(new DecoderParameters(0.25, -0.5, 0, 2));
        // When
        SpanDecision decision = fitted.decide(List.of(span), List.of(tile)).get(0);
        // Then: softmax of logarithms is proportional to powers
        double zero = Math.sqrt(Math.pow(0.6, 0.75) * Math.pow(0.1, 0.25));
        double one = Math.sqrt(Math.pow(0.3, 0.75) * Math.pow(0.8, 0.25));
        double none = Math.sqrt(0.1 * Math.exp(-0.5));
        double sum = zero + one + none;
        double[] probabilities = exponentials(decision.logProbabilities());
        assertThat(probabilities[0]).isCloseTo(zero / sum, within(1e-6));
        assertThat(probabilities[1]).isCloseTo(one / sum, within(1e-6));
        assertThat(probabilities[BLANK]).isCloseTo(none / sum, within(1e-6));
        assertThat(decision.value()).hasValue(0);
        assertThat(decision.span()).isSameAs(span);
        assertThat(decision.tileLogProbabilities()).isSameAs(tile);
    }

    @Test
    void weighsTheOpinionsOfALoneMarkByNumbersOfItsOwn() {
        // Given: both marks look like a letter to the tile network and like a 0 to the line network
        LineSpan span = new LineSpan(0, 1, logarithms(0.8, 0, 0.2));
        float[] tile = logarithms(0.1, 0, 0.9);
        LineDecoder fitted = new LineDecoder(new DecoderParameters(0.1, 0, 0, 1).withLone(new Weighing(0.5, 0.1, 2)));
        // When
        List<SpanDecision> two = fitted.decide(List.of(span, span), List.of(tile, tile));
        List<SpanDecision> lone = fitted.decide(List.of(span), List.of(tile));
        // Then
        assertThat(new LineReading(two).text()).isEqualTo("00");
        assertThat(new LineReading(lone).text()).isEmpty();
        double digit = Math.sqrt(Math.sqrt(0.8 * 0.1));
        double none = Math.sqrt(Math.sqrt(0.2 * 0.9) * Math.exp(0.1));
        assertThat(Math.exp(lone.get(0).logProbabilities()[BLANK])).isCloseTo(none / (digit + none), within(1e-6));
    }

    @Test
    void leavesOutOfTheTextWhatIsNoDigit() {
        // Given
        LineSpan digit = new LineSpan(0, 1, logarithms(0.9, 0.05, 0.05));
        LineSpan none = new LineSpan(2, 3, logarithms(0.3, 0.1, 0.6));
        // When
        List<SpanDecision> decisions =
                decoder.decide(List.of(none, digit), List.of(logarithms(0.1, 0.1, 0.8), logarithms(0.8, 0.1, 0.1)));
        // Then
        assertThat(decisions.get(0).value()).isEmpty();
        assertThat(new LineReading(decisions).text()).isEqualTo("0");
    }

    @Test
    void opinionsThatExcludeEachOtherStillGiveProbabilities() {
        // Given
        LineSpan span = new LineSpan(0, 1, logarithms(1, 0, 0));
        float[] tile = logarithms(0, 1, 0);
        for (double weight : new double[] {0, 0.4, 1}) {
            LineDecoder weighing = new LineDecoder(new DecoderParameters(weight, 0, 0, 1));
            // When
            SpanDecision decision =
                    weighing.decide(List.of(span), List.of(tile)).get(0);
            // Then
            assertThat(decision.value()).hasValue(weight > 0.5 ? 1 : 0);
            assertThat(Arrays.stream(exponentials(decision.logProbabilities())).sum())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void refusesTilesThatDoNotBelongToTheSpans() {
        List<LineSpan> spans = List.of(new LineSpan(0, 1, new float[CLASSES]));
        assertThatThrownBy(() -> decoder.decide(spans, List.of())).hasMessage("1 spans have 0 tiles");
        assertThatThrownBy(() -> decoder.decide(spans, List.of(new float[10])))
                .hasMessage("a tile has 11 scores, not 10");
    }

    /** By enumeration: the labelling with one digit replaced or left out, normalised over all of these. */
    private static double[] alternatives(PathEnumeration paths, int[] labels, int position) {
        double[] probabilities = new double[CLASSES];
        for (int digit = 0; digit < BLANK; digit++) {
            List<Integer> replaced =
                    new ArrayList<>(Arrays.stream(labels).boxed().toList());
            replaced.set(position, digit);
            probabilities[digit] = paths.probability(replaced);
        }
        List<Integer> shorter = new ArrayList<>(Arrays.stream(labels).boxed().toList());
        shorter.remove(position);
        probabilities[BLANK] = paths.probability(shorter);
        double sum = Arrays.stream(probabilities).sum();
        return Arrays.stream(probabilities).map(p -> p / sum).toArray();
    }

    private static List<float[]> opinions(List<LineSpan> spans) {
        return spans.stream().map(LineSpan::logProbabilities).toList();
    }

    /** Probabilities of 0, of 1 and of none; the other digits have none. */
    private static float[] logarithms(double zero, double one, double none) {
        float[] logarithms = new float[CLASSES];
        Arrays.fill(logarithms, Float.NEGATIVE_INFINITY);
        logarithms[0] = (float) Math.log(zero);
        logarithms[1] = (float) Math.log(one);
        logarithms[BLANK] = (float) Math.log(none);
        return logarithms;
    }

    private static double[] exponentials(float[] logarithms) {
        double[] exponentials = new double[logarithms.length];
        Arrays.setAll(exponentials, i -> Math.exp(logarithms[i]));
        return exponentials;
    }

    private static int mostProbable(float[] scores) {
        int best = 0;
        for (int label = 1; label < CLASSES; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }
}

package dev.digits.training.reader;

import static dev.digits.training.reader.MadeUpOpinions.sure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DecoderFitTest {

    private static final int LINES = 200;

    @Test
    void findsBetterNumbersThanThoseThatNothingSpeaksFor() {
        // Given: both networks err now and then, the line network more often
        DecoderFit fit = new DecoderFit(lines(0.7, 0.9, 2), lines(0.7, 0.9, 1));

        // When
        DecoderParameters fitted = fit.fit();

        // Then
        assertThat(fit.loss(fitted)).isLessThan(fit.loss(DecoderParameters.UNFITTED) - 0.05);
    }

    @Test
    void weighsTheTileNetworkByHowMuchItKnows() {
        // Given: one network is right, the other guesses; both are as sure
        List<ReadLine> none = List.of();
        double ofGoodTiles =
                new DecoderFit(lines(0.1, 0.95, 2), none).fit().amongOthers().tileWeight();
        double ofBadTiles =
                new DecoderFit(lines(0.95, 0.1, 2), none).fit().amongOthers().tileWeight();

        // Then
        assertThat(ofGoodTiles).isGreaterThan(0.8);
        assertThat(ofBadTiles).isLessThan(0.2);
    }

    @Test
    void weighsTheTileNetworkByWhatItKnowsOfLoneMarksWhereAMarkIsAlone() {
        // Given: the tile network guesses among others and knows marks by themselves, the line network the other way
        // round
        DecoderParameters fitted = new DecoderFit(lines(0.95, 0.1, 2), lines(0.1, 0.95, 1)).fit();

        // Then
        assertThat(fitted.amongOthers().tileWeight()).isLessThan(0.2);
        assertThat(fitted.lone().tileWeight()).isGreaterThan(0.8);
    }

    @Test
    void learnsThatSpansStandForNoneMoreOftenThanTheNetworksSay() {
        // Given: of ten spans that both networks take for a 1 seven stand for none
        List<ReadLine> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(MadeUpOpinions.read(i % 10 < 7 ? "" : "1", "1", 0.6));
        }
        DecoderFit fit = new DecoderFit(List.of(), lines);

        // When
        DecoderParameters fitted = fit.fit();

        // Then: what is decided is as sure as it is often right, 0.3 for a 1
        assertThat(fitted.lone().noneBias()).isPositive();
        double entropy = -0.3 * Math.log(0.3) - 0.7 * Math.log(0.7);
        assertThat(fit.loss(fitted)).isCloseTo(entropy, within(0.05));
    }

    @Test
    void learnsThatMarksAloneAreNoDigitsMoreOftenThanMarksAmongDigits() {
        // Given: marks that both networks take for a 1 stand for none where they are alone, and for a 1 among others
        List<ReadLine> alone = new ArrayList<>();
        List<ReadLine> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            alone.add(MadeUpOpinions.read(i % 10 < 7 ? "" : "1", "1", 0.6));
            lines.add(MadeUpOpinions.read("111", "111", 0.6));
        }

        // When
        DecoderParameters fitted = new DecoderFit(lines, alone).fit();

        // Then
        assertThat(fitted.loneBias()).isGreaterThan(0.5);
        assertThat(fitted.amongOthers().noneBias()).isNegative();
    }

    @Test
    void makesConfidencesHoldByTheTemperature() {
        // Given: both networks are sure by 0.99 and right in three of four
        List<ReadLine> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(MadeUpOpinions.read(i % 4 == 0 ? "77" : "11", "11", 0.99));
        }

        // Then
        assertThat(new DecoderFit(lines, List.of()).fit().amongOthers().temperature())
                .isGreaterThan(1.3);
    }

    @Test
    void favoursFurtherDigitsByAsMuchAsReadsMostLinesRight() {
        // Given: lines of two 1s; with less of a bias than .75 one is lost, with more than 1 there is one too many
        DecoderParameters fitted = DecoderFit.of(
                biases -> biases.stream()
                        .map(bias ->
                                List.of(MadeUpOpinions.read("11", bias < 0.75 ? "1" : bias > 1 ? "111" : "11", 0.9)))
                        .toList(),
                List.of());

        // Then
        assertThat(fitted.digitBias()).isEqualTo(0.75);
    }

    @Test
    void favoursNoDigitsWhereThatReadsNoMoreLines() {
        List<ReadLine> lines = List.of(MadeUpOpinions.read("11", "11", 0.9), MadeUpOpinions.read("1", "1", 0.9));
        DecoderParameters fitted = DecoderFit.of(biases -> Collections.nCopies(biases.size(), lines), List.of());

        assertThat(fitted.digitBias()).isZero();
    }

    @Test
    void keepsTheUnfittedNumbersWhereNothingWasFound() {
        ReadLine blank = new ReadLine("", Optional.empty(), List.of(), List.of(), List.of());

        assertThat(new DecoderFit(List.of(blank), List.of(blank)).fit()).isEqualTo(DecoderParameters.UNFITTED);
    }

    /** Lines of so many digits, of which the networks read so many right. */
    private static List<ReadLine> lines(double lineIsRight, double tileIsRight, int digits) {
        RandomGenerator random = new SplittableRandom(1);
        List<ReadLine> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            StringBuilder truth = new StringBuilder();
            List<LineSpan> spans = new ArrayList<>();
            List<float[]> tiles = new ArrayList<>();
            for (int digit = 0; digit < digits; digit++) {
                int value = random.nextInt(10);
                truth.append(value);
                spans.add(new LineSpan(
                        4 * digit,
                        4 * digit + 2,
                        sure(random.nextDouble() < lineIsRight ? value : random.nextInt(10), 0.8)));
                tiles.add(sure(random.nextDouble() < tileIsRight ? value : random.nextInt(10), 0.8));
            }
            lines.add(new ReadLine(truth.toString(), Optional.empty(), spans, tiles, List.of()));
        }
        return lines;
    }
}

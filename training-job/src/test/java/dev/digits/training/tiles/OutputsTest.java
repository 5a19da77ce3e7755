package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.training.network.Temperature;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

public class OutputsTest {

    private static final int OUTPUTS = 11;

    @Test
    public void takesAccuracyOverTheTenDigitsAlone() {
        // Given: the eleventh output is the strongest for both, the digits are right and wrong
        float[] logits = new float[2 * OUTPUTS];
        logits[3] = 5;
        logits[10] = 9;
        logits[OUTPUTS + 4] = 5;
        logits[OUTPUTS + 10] = 9;
        Outputs outputs = new Outputs(logits, new byte[] {3, 7});

        // Then
        assertThat(outputs.accuracy()).isEqualTo(0.5);
        assertThat(outputs.errors()).containsExactly(1);
        assertThat(outputs.refused(true)).isEqualTo(1);
    }

    @Test
    public void lossIsTheMeanOfMinusTheLogProbability() {
        // Given: all outputs alike
        Outputs outputs = new Outputs(new float[OUTPUTS], new byte[] {0});

        // Then
        assertThat(outputs.loss(1)).isCloseTo(Math.log(11), within(1e-9));
    }

    @Test
    public void calibrationErrorIsTheGapBetweenConfidenceAndAccuracy() {
        // Given: sure by 1/10 each, one of two right
        float[] logits = new float[2 * OUTPUTS];
        Outputs outputs = new Outputs(logits, new byte[] {0, 1});

        // Then
        assertThat(outputs.reliability(1).expectedCalibrationError()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    public void lossIsOverAllElevenOutputsAndAllTiles() {
        // Given: two tiles, each output alike
        Outputs outputs = new Outputs(new float[2 * OUTPUTS], new byte[] {0, 10});

        // Then
        assertThat(outputs.loss(2)).isCloseTo(Math.log(11), within(1e-9));
    }

    @Test
    public void findsTheTemperatureAtWhichTheLabelsWereDrawn() {
        // Given: labels drawn from the softmax of logits, then the logits made 2.5 times too sure
        SplittableRandom random = new SplittableRandom(1);
        int size = 20_000;
        float[] logits = new float[size * OUTPUTS];
        byte[] labels = new byte[size];
        for (int tile = 0; tile < size; tile++) {
            double[] weights = new double[OUTPUTS];
            for (int i = 0; i < OUTPUTS; i++) {
                double logit = 2 * random.nextGaussian();
                logits[tile * OUTPUTS + i] = (float) (2.5 * logit);
                weights[i] = Math.exp(logit);
            }
            double place = random.nextDouble() * Arrays.stream(weights).sum();
            int label = 0;
            while (place > weights[label]) {
                place -= weights[label++];
            }
            labels[tile] = (byte) label;
        }

        // When
        double temperature =
                Temperature.fit(new ValidationOutputs(new Outputs(logits, labels), Optional.empty())::loss);

        // Then
        assertThat(temperature).isCloseTo(2.5, within(0.1));
    }
}

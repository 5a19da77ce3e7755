package dev.digits.training.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void oneThatReadsAsManyIsNotWorse() {
        assertThat(new Comparison(800, 700, 700, 5000, 4970, 4970).isWorse()).isFalse();
        assertThat(new Comparison(800, 800, 790, 5000, 5000, 4970).isWorse()).isFalse();
        assertThat(new Comparison(0, 0, 0, 0, 0, 0).isWorse()).isFalse();
    }

    @Test
    void whatChanceMayBringIsNotWorse() {
        // two standard errors of the difference: 2 * sqrt(100 + 100) = 28.3 lines
        assertThat(new Comparison(800, 680, 700, 5000, 4970, 4970).isWorse()).isFalse();
        assertThat(new Comparison(800, 700, 700, 5000, 4965, 4970).isWorse()).isFalse();
    }

    @Test
    void oneThatReadsClearlyFewerLinesOrTilesIsWorse() {
        assertThat(new Comparison(800, 650, 700, 5000, 4990, 4970).isWorse()).isTrue();
        assertThat(new Comparison(800, 780, 700, 5000, 4900, 4970).isWorse()).isTrue();
    }

    @Test
    void saysHowBothRead() {
        assertThat(new Comparison(800, 650, 700, 5000, 4990, 4970).describe("new", "old"))
                .isEqualTo("new reads 650 of 800 validation lines and 4990 of 5000 tiles right, old 700 and 4970");
    }
}

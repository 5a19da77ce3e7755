package dev.digits.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkKindsTest {
    /** One measure: a sign below 0, a letter above it, crossed out far away from it. */
    private static final MarkKinds BY_ONE = new MarkKinds(List.of(-4.0, 0.0, 0.0, 4.0, 0.0, 0.0, 0.0, 2.0, -20.0));

    @Test
    void tellsTheMostProbableKindByAMeasureAndItsSquare() {
        assertThat(BY_ONE.kindOf(-1)).contains(MarkKind.SIGN);
        assertThat(BY_ONE.kindOf(1)).contains(MarkKind.LETTER);
        assertThat(BY_ONE.kindOf(-6)).contains(MarkKind.CORRECTED);
    }

    @Test
    void tellsNothingWhereNoKindIsMoreProbableThanTheOthersTogether() {
        assertThat(BY_ONE.kindOf(0)).isEmpty();
    }

    @Test
    void tellsNothingWhereNothingWasFittedOrForOtherMeasures() {
        assertThat(MarkKinds.UNFITTED.kindOf(1)).isEmpty();
        assertThat(BY_ONE.kindOf(1, 1)).isEmpty();
    }

    @Test
    void refusesWeightsThatMakeNoSense() {
        assertThatThrownBy(() -> new MarkKinds(List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 weights of marks");
        assertThatThrownBy(() -> new MarkKinds(List.of(1.0, Double.NaN, 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
    }
}

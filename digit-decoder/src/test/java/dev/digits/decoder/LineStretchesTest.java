package dev.digits.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineStretchesTest {
    @Test
    void weighsALongLineAsIfAtOnce() {
        // Given: 100 digits, unsure ones and touching ones among them
        Random random = new Random(1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            path.append(String.valueOf(random.nextInt(10)).repeat(2)).append(".".repeat(random.nextInt(4)));
        }
        ColumnScores scores = HandMadeScores.columns(path.toString(), 0.6);
        int[] labels = new PrefixBeamSearch(0).labels(scores);
        CtcLattice lattice = new CtcLattice(scores, labels);
        // When
        List<float[]> byStretches = LineStretches.alternatives(scores, labels, new BestAlignment(lattice));
        // Then
        Alternatives whole = new Alternatives(scores, lattice);
        assertThat(labels).hasSizeGreaterThan(2 * LineStretches.STRETCH);
        assertThat(byStretches).hasSameSizeAs(labels);
        for (int i = 0; i < labels.length; i++) {
            float[] expected = whole.at(i);
            for (int label = 0; label < ColumnScores.CLASSES; label++) {
                assertThat(Math.exp(byStretches.get(i)[label])).isCloseTo(Math.exp(expected[label]), within(1e-4));
            }
        }
    }
}

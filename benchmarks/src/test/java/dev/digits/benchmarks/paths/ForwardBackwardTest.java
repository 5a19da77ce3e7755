package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.path.PathWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ForwardBackwardTest {
    private static final int ALL_ATOMS = (1 << ToyLine.ATOMS) - 1;
    private static final double[] WEIGHTS = WeightVector.of(PathWeights.FITTED);

    @SuppressWarnings("ArrayRecordComponent") // features are read, never compared
    private record Path(String text, double score, double[] features) {}

    private final LineFeatures line = new ToyLine(7).features();
    private final ForwardBackward sums = new ForwardBackward(line, WEIGHTS);

    @Test
    void sumsOverAllPaths() {
        assertIsSum(sums.overAll(), path -> true);
    }

    @Test
    void sumsOverPathsThatReadAText() {
        assertIsSum(sums.over("42"), path -> path.text().equals("42"));
        assertIsSum(sums.over("7"), path -> path.text().equals("7"));
        assertIsSum(sums.over(""), path -> path.text().isEmpty());
    }

    @Test
    void findsNoPathForATextThatIsTooLong() {
        assertThat(sums.over("1234567")).isEmpty();
    }

    private void assertIsSum(Optional<PathSum> found, Predicate<Path> belongs) {
        // Given
        List<Path> paths = paths().stream().filter(belongs).toList();
        double sum = paths.stream().mapToDouble(path -> Math.exp(path.score())).sum();
        double[] expected = new double[WEIGHTS.length];
        for (Path path : paths) {
            WeightVector.add(expected, Math.exp(path.score()) / sum, path.features());
        }

        // Then
        assertThat(paths).isNotEmpty();
        assertThat(found).hasValueSatisfying(pathSum -> {
            assertThat(pathSum.logSum()).isCloseTo(Math.log(sum), within(1e-9));
            assertThat(pathSum.expectedFeatures()).containsExactly(expected, within(1e-9));
        });
    }

    /** Every path, one by one. */
    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        extend(0, new Path("", 0, new double[WEIGHTS.length]), paths);
        return paths;
    }

    private void extend(int covered, Path path, List<Path> paths) {
        if (covered == ALL_ATOMS) {
            paths.add(path);
            return;
        }
        int first = Integer.numberOfTrailingZeros(~covered);
        for (CandidateFeatures candidate : line.candidates()) {
            int members = candidate.members() << candidate.first();
            if (candidate.first() == first && (members & covered) == 0) {
                for (CandidateFeatures.Verdict verdict : candidate.verdicts()) {
                    extend(covered | members, longer(path, verdict), paths);
                }
            }
        }
    }

    private static Path longer(Path path, CandidateFeatures.Verdict verdict) {
        double[] features = path.features().clone();
        WeightVector.add(features, 1, verdict.features());
        return new Path(path.text() + verdict.text(), path.score() + verdict.score(WEIGHTS), features);
    }
}

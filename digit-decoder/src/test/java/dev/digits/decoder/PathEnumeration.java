package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Every path through a few columns, one by one: slow, and too simple to be wrong. */
final class PathEnumeration {
    private final ColumnScores scores;

    PathEnumeration(ColumnScores scores) {
        this.scores = scores;
    }

    /** Probability of each labelling that has one. */
    Map<List<Integer>, Double> labellings() {
        Map<List<Integer>, Double> sums = new HashMap<>();
        forEachPath((path, probability) -> sums.merge(labelling(path), probability, Double::sum));
        return sums;
    }

    double probability(List<Integer> labelling) {
        return labellings().getOrDefault(labelling, 0.0);
    }

    /** The labelling of the most probable single path. */
    List<Integer> mostProbablePath() {
        double[] greatest = {-1};
        List<Integer> labels = new ArrayList<>();
        forEachPath((path, probability) -> {
            if (probability > greatest[0]) {
                greatest[0] = probability;
                labels.clear();
                labels.addAll(labelling(path));
            }
        });
        return labels;
    }

    /** Probability of each class in each column, given the labelling; all paths whose digits lie in their windows. */
    double[] occupation(List<Integer> labelling, List<LabelWindow> windows) {
        double[] occupation = new double[scores.columns() * CLASSES];
        double[] all = {0};
        forEachPath((path, probability) -> {
            if (labelling(path).equals(labelling) && within(path, windows)) {
                all[0] += probability;
                for (int column = 0; column < path.length; column++) {
                    occupation[column * CLASSES + path[column]] += probability;
                }
            }
        });
        for (int i = 0; i < occupation.length && all[0] > 0; i++) {
            occupation[i] /= all[0];
        }
        return occupation;
    }

    double probability(List<Integer> labelling, List<LabelWindow> windows) {
        double[] all = {0};
        forEachPath((path, probability) -> {
            if (labelling(path).equals(labelling) && within(path, windows)) {
                all[0] += probability;
            }
        });
        return all[0];
    }

    private static boolean within(int[] path, List<LabelWindow> windows) {
        int digit = -1;
        for (int column = 0; column < path.length; column++) {
            if (path[column] == BLANK) {
                continue;
            }
            digit += column == 0 || path[column] != path[column - 1] ? 1 : 0;
            if (column < windows.get(digit).first()
                    || column > windows.get(digit).last()) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> labelling(int[] path) {
        List<Integer> labels = new ArrayList<>();
        for (int column = 0; column < path.length; column++) {
            if (path[column] != BLANK && (column == 0 || path[column] != path[column - 1])) {
                labels.add(path[column]);
            }
        }
        return labels;
    }

    private void forEachPath(BiConsumer<int[], Double> consumer) {
        extend(new int[scores.columns()], 0, 1, consumer);
    }

    private void extend(int[] path, int column, double probability, BiConsumer<int[], Double> consumer) {
        if (column == path.length) {
            consumer.accept(path, probability);
            return;
        }
        for (int label = 0; label < CLASSES; label++) {
            double emission = Math.exp(scores.at(column, label));
            if (emission > 0) {
                path[column] = label;
                extend(path, column + 1, probability * emission, consumer);
            }
        }
    }
}

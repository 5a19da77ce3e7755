package dev.digits.benchmarks.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums over the paths of a line, of which {@link dev.digits.segmentation.path.PathFinder} finds the best. Forward sums go
 * from the first atom on, backward sums from the last (Rabiner, "A tutorial on hidden Markov models", 1989, section III).
 */
final class ForwardBackward {
    /** So many states are kept for each first uncovered atom, those of the highest forward sums. */
    private static final int BEAM = 96;

    /** Paths that read different parts of the text are kept apart; {@code read} counts its digits. */
    private record State(int first, int covered, int read) {
        State after(CandidateFeatures candidate, int digits) {
            int mask = covered | candidate.members();
            int skip = Integer.numberOfTrailingZeros(~mask);
            return new State(first + skip, mask >>> skip, read + digits);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // features are read, never compared
    private record Arc(Node to, double score, double[] features) {}

    private static final class Node {
        private double forward = Double.NEGATIVE_INFINITY;
        private double backward = Double.NEGATIVE_INFINITY;
        private final List<Arc> arcs = new ArrayList<>();
    }

    private final LineFeatures line;
    private final int dimensions;
    private final List<List<CandidateFeatures>> candidatesByAtom = new ArrayList<>();
    private final List<List<double[]>> scoresByAtom = new ArrayList<>();

    ForwardBackward(LineFeatures line, double[] weights) {
        this.line = line;
        dimensions = weights.length;
        for (int atom = 0; atom < line.atoms(); atom++) {
            candidatesByAtom.add(new ArrayList<>());
            scoresByAtom.add(new ArrayList<>());
        }
        for (CandidateFeatures candidate : line.candidates()) {
            candidatesByAtom.get(candidate.first()).add(candidate);
            scoresByAtom
                    .get(candidate.first())
                    .add(candidate.verdicts().stream()
                            .mapToDouble(verdict -> verdict.score(weights))
                            .toArray());
        }
    }

    /** Sums over all paths; nothing when there is none. */
    Optional<PathSum> overAll() {
        return sum(Optional.empty());
    }

    /** Sums over the paths whose digits are {@code text}, in the order of their first atoms; nothing when none reads it. */
    Optional<PathSum> over(String text) {
        return sum(Optional.of(text));
    }

    private Optional<PathSum> sum(Optional<String> text) {
        List<Map<State, Node>> frontier = new ArrayList<>();
        for (int i = 0; i <= line.atoms(); i++) {
            frontier.add(new LinkedHashMap<>());
        }
        Node start = new Node();
        start.forward = 0;
        frontier.get(0).put(new State(0, 0, 0), start);
        List<Node> expanded = new ArrayList<>();
        for (int atom = 0; atom < line.atoms(); atom++) {
            for (Map.Entry<State, Node> entry : best(frontier.get(atom))) {
                expand(entry.getKey(), entry.getValue(), text, frontier);
                expanded.add(entry.getValue());
            }
        }
        State end = new State(line.atoms(), 0, text.map(String::length).orElse(0));
        return Optional.ofNullable(frontier.get(line.atoms()).get(end)).map(last -> backward(expanded, last));
    }

    private static List<Map.Entry<State, Node>> best(Map<State, Node> states) {
        return states.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().forward))
                .limit(BEAM)
                .toList();
    }

    private void expand(State state, Node node, Optional<String> text, List<Map<State, Node>> frontier) {
        List<CandidateFeatures> candidates = candidatesByAtom.get(state.first());
        for (int i = 0; i < candidates.size(); i++) {
            CandidateFeatures candidate = candidates.get(i);
            if ((state.covered() & candidate.members()) != 0) {
                continue;
            }
            double[] scores = scoresByAtom.get(state.first()).get(i);
            for (int k = 0; k < scores.length; k++) {
                CandidateFeatures.Verdict verdict = candidate.verdicts().get(k);
                if (isAllowed(verdict, state, text)) {
                    int digits = text.isPresent() ? verdict.text().length() : 0;
                    State next = state.after(candidate, digits);
                    Node to = frontier.get(next.first()).computeIfAbsent(next, unseen -> new Node());
                    to.forward = LogSumExp.of(to.forward, node.forward + scores[k]);
                    node.arcs.add(new Arc(to, scores[k], verdict.features()));
                }
            }
        }
    }

    private static boolean isAllowed(CandidateFeatures.Verdict verdict, State state, Optional<String> text) {
        return text.isEmpty() || text.get().startsWith(verdict.text(), state.read());
    }

    private PathSum backward(List<Node> expanded, Node last) {
        last.backward = 0;
        double[] expected = new double[dimensions];
        for (int i = expanded.size() - 1; i >= 0; i--) {
            Node node = expanded.get(i);
            for (Arc arc : node.arcs) {
                double rest = arc.score() + arc.to().backward;
                node.backward = LogSumExp.of(node.backward, rest);
                WeightVector.add(expected, Math.exp(node.forward + rest - last.forward), arc.features());
            }
        }
        return new PathSum(last.forward, expected);
    }
}

package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the candidates that together cover every atom of a line exactly once with the highest sum of scores (Viterbi). As
 * candidates may leave out atoms between their own, a state is the first atom that is not covered and which of the
 * following {@link Candidate#REACH} are.
 */
public final class PathFinder {
    /** So many states are kept for each first uncovered atom, the best. */
    private static final int BEAM = 64;

    private record State(int first, int covered) {
        State after(Candidate candidate) {
            int mask = covered | candidate.members();
            int skip = Integer.numberOfTrailingZeros(~mask);
            return new State(first + skip, mask >>> skip);
        }
    }

    private record Path(double score, Path before, Step last) {}

    private final StepScorer scorer;

    /** Finds paths of the highest score under these weights. */
    public PathFinder(PathWeights weights) {
        scorer = new StepScorer(weights);
    }

    /** The best path through a line. */
    public BestPath find(ScoredLine line) {
        return find(line, Company.UNKNOWN);
    }

    /** The best path through a line, where something is known of the other marks of the drawing. */
    public BestPath find(ScoredLine line, Company company) {
        int atoms = line.atoms();
        List<Step> considered = line.candidates().stream()
                .map(candidate -> scorer.best(candidate, company))
                .toList();
        List<List<Step>> stepsByAtom = stepsByAtom(atoms, considered);
        List<Map<State, Path>> frontier = new ArrayList<>();
        for (int i = 0; i <= atoms; i++) {
            frontier.add(new HashMap<>());
        }
        frontier.get(0).put(new State(0, 0), new Path(0, null, null));
        for (int atom = 0; atom < atoms; atom++) {
            for (Map.Entry<State, Path> entry : best(frontier.get(atom))) {
                for (Step step : stepsByAtom.get(atom)) {
                    extend(entry.getKey(), entry.getValue(), step, frontier);
                }
            }
        }
        return new BestPath(steps(frontier.get(atoms).get(new State(atoms, 0))), considered);
    }

    private static List<List<Step>> stepsByAtom(int atoms, List<Step> considered) {
        List<List<Step>> steps = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            steps.add(new ArrayList<>());
        }
        for (Step step : considered) {
            steps.get(step.candidate().first()).add(step);
        }
        return steps;
    }

    private static List<Map.Entry<State, Path>> best(Map<State, Path> states) {
        return states.entrySet().stream()
                .sorted((one, other) ->
                        Double.compare(other.getValue().score(), one.getValue().score()))
                .limit(BEAM)
                .toList();
    }

    private static void extend(State state, Path path, Step step, List<Map<State, Path>> frontier) {
        Candidate candidate = step.candidate();
        if ((state.covered() & candidate.members()) != 0) {
            return;
        }
        State next = state.after(candidate);
        Path longer = new Path(path.score() + step.score(), path, step);
        frontier.get(next.first()).merge(next, longer, (known, found) -> found.score() > known.score() ? found : known);
    }

    private static List<Step> steps(Path path) {
        List<Step> steps = new ArrayList<>();
        for (Path at = path; at.last() != null; at = at.before()) {
            steps.add(at.last());
        }
        Collections.reverse(steps);
        return steps;
    }
}

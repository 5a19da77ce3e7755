package dev.digits.segmentation.path;

import java.util.List;

/**
 * The best way through a line.
 *
 * @param steps that it takes, ordered by the first atom of each
 * @param considered all steps that it might have taken, one a candidate, in the order of the line's candidates
 */
public record BestPath(List<Step> steps, List<Step> considered) {
    public BestPath {
        steps = List.copyOf(steps);
        considered = List.copyOf(considered);
    }
}

package dev.digits.segmentation.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Disjoint sets of marks by index (union-find), at first one a mark. */
final class LineSets {
    private final int[] parents;

    LineSets(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    void join(int one, int other) {
        parents[root(one)] = root(other);
    }

    /** The sets, each in rising order. */
    List<List<Integer>> sets() {
        Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            sets.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return List.copyOf(sets.values());
    }

    private int root(int index) {
        int root = index;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }
}

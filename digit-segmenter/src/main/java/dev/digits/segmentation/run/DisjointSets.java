package dev.digits.segmentation.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Disjoint sets of things by index (union-find), at first one a thing. */
public final class DisjointSets {
    private final int[] parents;

    public DisjointSets(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    /** Makes one set of those that hold two things. */
    public void join(int one, int other) {
        parents[root(one)] = root(other);
    }

    /** The sets, each in rising order. */
    public List<List<Integer>> sets() {
        Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            sets.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return List.copyOf(sets.values());
    }

    /** The same index for all things of a set, and for no others. */
    int root(int index) {
        int root = index;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}

package dev.digits.training.ink;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Samples to draw from, every label as likely as the others: collections hold some letters ten times as often as others.
 *
 * @param <T> what is made of a sample
 * @param groups the samples of each label, none of them empty
 */
public record ByLabel<T>(List<List<T>> groups) {
    public ByLabel {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Groups samples, labels in the order in which they come first. */
    public static <T> ByLabel<T> of(Collection<InkSample> samples, Function<InkSample, T> made) {
        return new ByLabel<>(List.copyOf(samples.stream()
                .collect(Collectors.groupingBy(
                        InkSample::label, LinkedHashMap::new, Collectors.mapping(made, Collectors.toList())))
                .values()));
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** One of them, if there are any. */
    public T any(RandomGenerator random) {
        List<T> group = groups.get(random.nextInt(groups.size()));
        return group.get(random.nextInt(group.size()));
    }
}

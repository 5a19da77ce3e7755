package dev.digits.training.augment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far training images are changed: an amount for each range of {@link Augmentations}, by its name. Every range is symmetric around
 * "unchanged", values are drawn uniformly unless said otherwise; tiles come from an exact framer, so shifts are small.
 *
 * @param amounts by name, of all ranges; one that was not given is 0
 */
public record Augmentation(@JsonValue Map<String, Double> amounts) {

    /** What the shipped model is trained with. */
    public static final Augmentation DEFAULT = of(Range::standard);

    /** Images stay as they are. */
    public static final Augmentation NONE = of(range -> 0);

    /** @throws IllegalArgumentException naming the range, its value and the rule it breaks, or what is no range */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Augmentation {
        Map<String, Double> left = new LinkedHashMap<>(amounts);
        Map<String, Double> checked = new LinkedHashMap<>();
        for (Range range : Augmentations.ranges()) {
            Double amount = left.remove(range.name());
            checked.put(range.name(), amount == null ? 0 : range.check(amount));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("augmentation has no " + String.join(", ", left.keySet()));
        }
        amounts = Collections.unmodifiableMap(checked);
    }

    /** How far, 0 for not at all. */
    double amount(Range range) {
        return amounts.get(range.name());
    }

    private static Augmentation of(ToDoubleFunction<Range> amount) {
        return new Augmentation(
                Augmentations.ranges().stream().collect(Collectors.toMap(Range::name, amount::applyAsDouble)));
    }
}

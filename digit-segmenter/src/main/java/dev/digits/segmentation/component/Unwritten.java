package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.mark.FrameShape;
import dev.digits.segmentation.rule.BarCode;
import dev.digits.segmentation.rule.DashedLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencv.core.Mat;

/** Tells what was not written, by its shape and by what lies beside it: frames, dashed lines, bar codes and blocks. */
final class Unwritten {
    private final List<Component> components;
    private final Labelled labelled;
    private final int width;
    private final int height;

    /**
     * Looks at components.
     *
     * @param components the largest of a sheet
     * @param labelled holds them
     * @param width of the sheet
     * @param height of the sheet
     */
    Unwritten(List<Component> components, Labelled labelled, int width, int height) {
        this.components = components;
        this.labelled = labelled;
        this.width = width;
        this.height = height;
    }

    /**
     * The components that were not written, and what they are.
     *
     * @param mask of all ink that connects
     */
    Map<Component, Rejected.Reason> reasons(Mat mask) {
        Map<Component, Rejected.Reason> reasons = new HashMap<>();
        for (Component frame : frames()) {
            reasons.put(frame, FrameShape.reason(frame.box(), width, height));
        }
        List<Component> inFrames = without(reasons.keySet(), components);
        Set<Box> printed = printed(inFrames);
        inFrames.stream()
                .filter(component -> printed.contains(component.box()))
                .forEach(component -> reasons.put(component, Rejected.Reason.RULE));
        new Blocks(labelled)
                .of(without(reasons.keySet(), inFrames), mask)
                .forEach(block -> reasons.put(block, Rejected.Reason.NOT_A_DIGIT));
        return reasons;
    }

    /** Beside a frame, which is taller than all writing, ones would be short. */
    private static Set<Box> printed(List<Component> components) {
        List<Box> straight = components.stream()
                .filter(component -> 2L * component.area() > component.box().area())
                .map(Component::box)
                .toList();
        Set<Box> printed = new HashSet<>(DashedLines.of(straight, boxes(components)));
        printed.addAll(BarCode.bars(straight));
        return printed;
    }

    /** Those round writing, and then those round these, as the outer ring of a stamp. */
    private Set<Component> frames() {
        Set<Component> frames = frames(components, boxes(components));
        if (!frames.isEmpty()) {
            List<Component> others = without(frames, components);
            List<Box> boxes = new ArrayList<>(boxes(others));
            frames.forEach(frame -> contents(frame, others).ifPresent(boxes::add));
            frames.addAll(frames(others, boxes));
        }
        return frames;
    }

    private Set<Component> frames(List<Component> candidates, List<Box> boxes) {
        return candidates.stream()
                .filter(component -> FrameShape.mayBeAt(component.box(), boxes, width, height)
                        && FrameShape.isFrame(labelled.cut(component, 0), boxes))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The box of what lies in a frame, as if it were one mark. */
    private static Optional<Box> contents(Component frame, List<Component> others) {
        return others.stream()
                .map(Component::box)
                .filter(box -> frame.box().contains(box))
                .reduce(Box::union);
    }

    private static List<Component> without(Set<Component> some, List<Component> components) {
        return components.stream()
                .filter(component -> !some.contains(component))
                .toList();
    }

    private static List<Box> boxes(List<Component> components) {
        return components.stream().map(Component::box).toList();
    }
}

package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;

/** Grows by the pixels of a component, one after the other. */
final class ComponentExtent {
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;
    private int area;

    void add(int x, int y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
        area++;
    }

    Component component(int label) {
        return new Component(label, new Box(left, top, right - left, bottom - top), area);
    }
}

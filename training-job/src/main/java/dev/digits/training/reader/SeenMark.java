package dev.digits.training.reader;

import dev.digits.decoder.MarkKind;
import dev.digits.segmentation.MarkShape;

/**
 * A mark that is no digit, as the segmenter cut it out of a line.
 *
 * @param shape its measures
 * @param kind what it is
 */
public record SeenMark(MarkShape shape, MarkKind kind) {}

/**
 * The inference service as seen from here: one channel that stays open, two streams for each drawing, its health. Read {@link
 * dev.digits.segmentation.service.inference.ReaderCalls} first.
 */
package dev.digits.segmentation.service.inference;

/**
 * The inference service as seen from here: one channel that stays open, one stream of tiles for each drawing, its health.
 * Read {@link dev.digits.segmentation.service.inference.TileStream} first.
 */
package dev.digits.segmentation.service.inference;

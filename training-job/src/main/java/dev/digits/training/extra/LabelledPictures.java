package dev.digits.training.extra;

import dev.digits.training.dataset.LabelledImages;

/**
 * What a folder of pictures holds.
 *
 * @param images one tile for each picture; never empty
 * @param sha256 for provenance: of the lines that {@code sha256sum 0/* 1/* …} prints in the folder, names in the order of
 *     their bytes; 64 lower-case hex digits
 */
public record LabelledPictures(LabelledImages images, String sha256) {}

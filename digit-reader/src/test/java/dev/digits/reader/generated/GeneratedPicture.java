package dev.digits.reader.generated;

import dev.digits.segmentation.Picture;

/**
 * A picture and what it says.
 *
 * @param text lines separated by line feeds
 */
record GeneratedPicture(Picture picture, String text) {}

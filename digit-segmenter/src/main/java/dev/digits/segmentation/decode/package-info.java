/**
 * From the bytes of a PNG or JPEG file to its pixels, upright. {@link dev.digits.segmentation.decode.PictureDecoder} is
 * the way in; what a header says of size is checked before anything is unpacked.
 */
package dev.digits.segmentation.decode;

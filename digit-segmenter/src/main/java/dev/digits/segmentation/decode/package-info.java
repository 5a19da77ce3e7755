/**
 * From the bytes of a picture file to its pixels, upright and no larger than they are worked with. {@link
 * dev.digits.segmentation.decode.PictureDecoder} is the way in; what a header says of size and memory is checked before anything is
 * unpacked.
 */
package dev.digits.segmentation.decode;

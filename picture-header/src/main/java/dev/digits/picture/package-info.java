/**
 * What a picture file says of itself before it is unpacked: format, size, orientation, and the memory that unpacking takes.
 * In: the bytes of a file, whatever its name and media type say. Out: a {@link dev.digits.picture.PictureHeader}, or what is wrong in
 * words for the person who sent it. Nothing is unpacked, and time and memory are bounded by the file's length. Read {@code PictureHeader}
 * first. {@link dev.digits.picture.DataUrl} takes files out of text.
 */
package dev.digits.picture;

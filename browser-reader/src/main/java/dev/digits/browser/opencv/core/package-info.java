/** Takes the place of {@code org.opencv.core}: pictures of bytes or floats on the Java heap. */
package dev.digits.browser.opencv.core;

/** Takes the place of {@code dev.digits.segmentation.opencv}. */
package dev.digits.browser.scope;

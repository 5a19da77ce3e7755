/** Takes the place of {@code dev.digits.segmentation.component}. */
package dev.digits.browser.component;

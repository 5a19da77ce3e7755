/**
 * The reading of ink as a script for the page, compiled from the same classes that serve: in go strokes and what the two
 * networks say, out come strips, tiles and the reading. {@link dev.digits.browser.BrowserReader} is the script's entry; {@link
 * dev.digits.browser.InBrowser} says which classes take the place of those that call native code.
 */
package dev.digits.browser;

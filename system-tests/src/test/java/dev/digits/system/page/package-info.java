/**
 * The page in a real Chromium against the real services: handwriting by mouse, finger and pen goes in, what a person sees
 * comes out. Read {@link dev.digits.system.page.DigitPage} first.
 */
package dev.digits.system.page;

/**
 * Drawings whose writing is turned: ink and pictures of it are turned upright before lines are found, and what was found is told in pixels of the
 * drawing as it was submitted. Read {@link dev.digits.segmentation.turn.TurnedPlane} first.
 */
package dev.digits.segmentation.turn;

/**
 * Handwriting in UNIPEN's format (Guyon et al. 1994; version 1.0 of the definition): files of statements, in which pen
 * components and the segments that say what they mean stand apart, often in several files. Out come the samples of {@link
 * dev.digits.training.ink}. Read {@link dev.digits.training.unipen.UnipenImport} first.
 */
package dev.digits.training.unipen;

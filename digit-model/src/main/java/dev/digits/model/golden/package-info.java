/**
 * Inputs whose scores are known: with a version travel a few tiles and strips and what its networks said of them when it was
 * published, so that whoever loads it later, by another engine or on another machine, can tell whether the scores are still the
 * same. Read {@link dev.digits.model.golden.GoldenInputs} first.
 */
package dev.digits.model.golden;

/**
 * Puts versions of a store side by side. Manifests go in, a Markdown table comes out: one row for runs that differ in
 * nothing but their seed, with means and standard deviations. Read {@link dev.digits.training.compare.RunTable} first.
 */
package dev.digits.training.compare;

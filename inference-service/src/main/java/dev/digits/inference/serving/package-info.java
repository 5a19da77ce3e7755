/**
 * Which version new streams get, and how long an old one lives on.
 *
 * <p>Read {@link dev.digits.inference.serving.ModelInService} first: a stream takes a {@link
 * dev.digits.inference.serving.Lease} on the version in service and keeps it to its end. A version that was replaced
 * frees its memory when its last lease is given back.
 */
package dev.digits.inference.serving;

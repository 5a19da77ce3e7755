/**
 * Brings MNIST's four files onto this machine. In goes a folder, out come the files in it, each with the checksum that
 * everybody's have, or a list of what is missing and why every source failed. Read
 * {@link dev.digits.training.fetch.DatasetFetch} first.
 */
package dev.digits.training.fetch;

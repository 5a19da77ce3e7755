/**
 * Digit images for training and measuring. In go a folder or file in one of the formats that MNIST travels in (IDX, plain
 * or gzip; Kaggle's and others' CSV), recognised by content; out come pixels and labels in memory, checked whole. Whatever
 * is wrong with a file is a {@link dev.digits.training.dataset.DatasetException} that names the file, the place in it and
 * the offending value. Read {@link dev.digits.training.dataset.MnistFolder} first.
 */
package dev.digits.training.dataset;

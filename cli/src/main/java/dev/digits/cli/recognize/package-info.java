/**
 * Reading many drawings: {@link dev.digits.cli.recognize.DrawingFiles} says which, {@link
 * dev.digits.cli.recognize.Recognizer} reads each, through the gateway or in this process, and {@link
 * dev.digits.cli.recognize.Readings} writes what was read.
 */
package dev.digits.cli.recognize;

/**
 * How well a running system reads a folder of drawings whose texts are known: a folder with {@code truth.jsonl} comes
 * in, a table, a report and a page of what was misread come out. Read {@link dev.digits.cli.evaluate.Evaluation} first.
 */
package dev.digits.cli.evaluate;

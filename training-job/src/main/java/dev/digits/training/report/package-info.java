/**
 * What a person reads about a training run: {@code report.html}, one file without any other, and {@code MODEL_CARD.md}.
 *
 * <p>Numbers and pictures come in, text goes out. Read {@link dev.digits.training.report.ReportPage} first.
 */
package dev.digits.training.report;

package dev.digits.training.cli;

import dev.digits.training.evaluate.TestReport;
import dev.digits.training.evaluate.TestReport.DigitReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A report for a person's eyes. */
final class TestReportText {
    private TestReportText() {}

    static void print(MeasuredModel model, TestReport report, PrintWriter out) {
        line(out, "model     %s %s (%s), %,d weights", model.name(), model.version(), model.origin(), model.weights());
        line(
                out,
                "data      %s, %,d images read in %.1f s (%,.0f a second)",
                model.data(),
                report.images(),
                model.seconds(),
                report.images() / model.seconds());
        line(out, "accuracy  %.2f %%  (%d errors), over the ten digits", 100 * report.accuracy(), report.errors());
        report.withoutDisputed()
                .ifPresent(rest -> line(
                        out,
                        "          %.2f %%  (%d errors in %,d), without the labels that raters dispute",
                        100 * rest.accuracy(),
                        rest.errors(),
                        rest.images()));
        line(out, "ECE       %.2f %%", 100 * report.ece());
        line(out, "refused   %d  (taken for no digit; read all the same above)", report.refused());
        out.println();
        line(out, "digit  images  errors  accuracy");
        for (DigitReport digit : report.perDigit()) {
            line(out, "%5d %7d %7d  %6.2f %%", digit.digit(), digit.images(), digit.errors(), 100 * digit.accuracy());
        }
        out.println();
        out.println("confusion: what it is (row), what was read (column)");
        printConfusion(report.confusion(), out);
        out.flush();
    }

    private static void printConfusion(List<List<Integer>> confusion, PrintWriter out) {
        StringBuilder head = new StringBuilder("  ");
        for (int digit = 0; digit < confusion.size(); digit++) {
            head.append(String.format(Locale.ROOT, "%6d", digit));
        }
        out.println(head);
        for (int digit = 0; digit < confusion.size(); digit++) {
            StringBuilder row = new StringBuilder(digit + " ");
            for (int count : confusion.get(digit)) {
                row.append(String.format(Locale.ROOT, "%6s", count == 0 ? "." : Integer.toString(count)));
            }
            out.println(row);
        }
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

package dev.digits.training.train;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.Provenance;
import dev.digits.training.report.ReportPage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code report.html} of versions that were joined. */
final class JoinReport {

    private JoinReport() {}

    /** @param training settings with which the versions were trained */
    static String html(TrainingSettings training, JoinMaking making, Measured measured, Provenance provenance) {
        String versions = making.members().stream().map(Manifest::version).collect(Collectors.joining(", "));
        ReportPage page = new ReportPage(
                "Versions joined into one", String.format(Locale.ROOT, "%s, from %s", provenance.created(), versions));
        MeasuredSections sections = new MeasuredSections(page, measured);
        page.cards(sections.cards(making.weights(), training.negativesPerBatch() > 0));
        sections.readings();
        sections.numbers(
                "The validation images are those that every version had put aside; the test images were measured once.",
                Map.of());
        page.facts(
                "Versions",
                "Their own reports, which show how they were trained, stand beside this one.",
                making.members().stream()
                        .collect(Collectors.toMap(
                                Manifest::version, JoinReport::summary, (one, other) -> one, LinkedHashMap::new)));
        Map<String, String> settings = new LinkedHashMap<>();
        provenance.settings().forEach((name, value) -> settings.put(name, String.valueOf(value)));
        page.facts("Settings", "All versions were trained with these, each with its own seed.", settings);
        sections.provenance(provenance, versions);
        return page.html();
    }

    /** Name of the file, beside the report of the whole, that has the report of one of its versions. */
    static String nameOfReport(Manifest version) {
        return "report-" + version.version() + ".html";
    }

    private static String summary(Manifest version) {
        String seed = "seed " + version.provenance().seed() + ", " + nameOfReport(version);
        return version.metric(Manifest.TEST, Manifest.ACCURACY).isEmpty()
                ? seed
                : String.format(
                        Locale.ROOT,
                        "%s, test accuracy %.2f %%",
                        seed,
                        100 * version.metric(Manifest.TEST, Manifest.ACCURACY).getAsDouble());
    }
}

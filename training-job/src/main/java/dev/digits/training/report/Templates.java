package dev.digits.training.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates in the folder of this package, which Qute fills. Everything is escaped but {@link Html}. */
final class Templates {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addResultMapper(new HtmlAsItIs())
            .addLocator(name -> Optional.of(new Location(name)))
            .build();

    private Templates() {}

    /**
     * Fills a template.
     *
     * @param name of the file, without its ending
     * @param values a record; a template knows its components by their names
     */
    static Html fill(String name, Record values) {
        return new Html(ENGINE.getTemplate(name).render(values));
    }

    /** A file beside this class. */
    static String resource(String name) {
        try (InputStream file = Templates.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not beside its class");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the class path", e);
        }
    }

    private record Location(String name) implements TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(resource(name + ".html"));
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}

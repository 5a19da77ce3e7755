package dev.digits.cli.evaluate;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates in the folder of this package, which Qute fills. Every text is escaped but what a template asks for raw. */
final class Templates {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolvers(ValueResolvers.rawResolver(), new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(name -> Optional.of(new Location(name)))
            .build();

    private Templates() {}

    /**
     * Fills a template.
     *
     * @param name of the file, without its ending
     * @param values a record; the template knows its components and other methods by their names
     */
    static String fill(String name, Record values) {
        return ENGINE.getTemplate(name).render(values);
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

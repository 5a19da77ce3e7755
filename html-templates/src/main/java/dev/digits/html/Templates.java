package dev.digits.html;

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

/** The templates beside a class, which Qute fills. Everything is escaped but {@link Html}. */
public final class Templates {
    private final Class<?> neighbour;
    private final Engine engine;

    private Templates(Class<?> neighbour) {
        this.neighbour = neighbour;
        this.engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addResultMapper(new HtmlAsItIs())
                .addLocator(name -> Optional.of(new Location(name)))
                .build();
    }

    /** Those in the folder of a class's package; each is parsed when it is first filled. */
    public static Templates beside(Class<?> neighbour) {
        return new Templates(neighbour);
    }

    /**
     * Fills a template.
     *
     * @param name of the file, without its ending, {@code .html}
     * @param values a record; the template knows its components and other methods by their names
     */
    public Html fill(String name, Record values) {
        return new Html(engine.getTemplate(name).render(values));
    }

    /** A text in the same folder, such as a style sheet, as it is. */
    public Html resource(String name) {
        return new Html(text(name));
    }

    private String text(String name) {
        try (InputStream file = neighbour.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not beside " + neighbour.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the class path", e);
        }
    }

    private final class Location implements TemplateLocation {
        private final String name;

        Location(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new StringReader(text(name + ".html"));
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}

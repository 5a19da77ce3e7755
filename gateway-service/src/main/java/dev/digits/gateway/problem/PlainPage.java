package dev.digits.gateway.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page of plain text in the look of the page: its frame comes from module web-ui, which knows the name of the style sheet. */
final class PlainPage {
    private static final String RESOURCE = "/META-INF/pages/plain.html";
    private static final String FRAME = read();

    private PlainPage() {}

    /**
     * The whole page.
     *
     * @param language of title and body
     * @param title plain text without markup
     * @param body HTML
     */
    static String of(PageLanguage language, String title, String body) {
        return FRAME.replace("{lang}", language.tag()).replace("{title}", title).replace("{body}", body);
    }

    private static String read() {
        try (InputStream frame = PlainPage.class.getResourceAsStream(RESOURCE)) {
            if (frame == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; module web-ui builds it");
            }
            return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}

package dev.digits.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private final Templates templates = Templates.beside(TemplatesTest.class);

    record Page(String title, Html style, List<Row> rows) {}

    record Row(String name, int count) {
        public int twice() {
            return 2 * count;
        }
    }

    @Test
    void escapesTextAndLeavesMarkup() {
        // Given
        Html style = templates.resource("page.css");

        // When
        Html page = templates.fill("page", new Page("a < b & \"c\"", style, List.of(new Row("<one>", 1))));

        // Then
        assertThat(style.markup()).isEqualTo("p > b { color: red }\n");
        assertThat(page.markup()).isEqualTo("""
                        <h1>a &lt; b &amp; &quot;c&quot;</h1>
                        <style>p > b { color: red }
                        </style>
                        <p>&lt;one&gt; 1 2</p>
                        """);
    }

    @Test
    void saysWhichTemplateIsNotThere() {
        assertThatThrownBy(() -> templates.fill("none", new Row("", 0)))
                .hasStackTraceContaining("none.html is not beside dev.digits.html.TemplatesTest");
    }
}

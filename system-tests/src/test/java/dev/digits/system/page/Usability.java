package dev.digits.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What must hold of a page for everyone who uses it. */
final class Usability {
    private Usability() {}

    /** No rule of axe is broken. */
    static void assertAccessible(Page page) {
        assertAccessible(page, "the page");
    }

    /**
     * No rule of axe is broken.
     *
     * @param state the page's, for the message
     */
    static void assertAccessible(Page page, String state) {
        awaitAnimations(page);
        // otherwise axe opens a window of its own to put together what it finds in frames, of which there are none
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(state)
                .extracting(Rule::getId, Rule::getHelp, Usability::elements)
                .isEmpty();
    }

    /** Colours in between are nobody's to read. */
    private static void awaitAnimations(Page page) {
        page.evaluate("""
                () => Promise.allSettled(document.getAnimations()
                    .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity)
                    .map(animation => animation.finished))
                """);
    }

    private static List<String> elements(Rule rule) {
        return rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }

    /** Nothing is wider than the screen. */
    static void assertFits(Page page, Screen screen) {
        // not the window's: a phone widens it to what does not fit
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page")
                .isLessThanOrEqualTo(screen.width());
    }
}

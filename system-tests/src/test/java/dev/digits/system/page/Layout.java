package dev.digits.system.page;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What is wrong with the places of all that can be pressed or read on a page: it falls off the window's sides, lies on something else, is
 * cut, or is smaller than a fingertip needs (WCAG 2.2, 2.5.8: 24 CSS pixels).
 */
final class Layout {
    private static final String CHECK = """
            () => {
              const root = document.querySelector('dialog[open]') ?? document.body;
              const shown = [...root.querySelectorAll('button, a, input, select, summary, output, h1, h2, p, canvas')]
                .filter(part => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .filter(part => !part.closest('.visually-hidden, noscript, [aria-hidden=true]'))
                .map(part => ({ part, box: part.getBoundingClientRect() }))
                .filter(({ box }) => box.width > 1 && box.height > 1);
              const name = part => `${part.localName}.${part.className} "${(part.ariaLabel ?? part.textContent).trim().slice(0, 30)}"`;
              const pressed = shown.filter(({ part }) => part.matches('button, a, input, select, summary'));
              const faults = [];
              const scrolls = part => part !== null && part !== document.body
                && (part.scrollWidth > part.clientWidth && /auto|scroll/.test(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
              for (const { part, box } of shown.filter(({ part }) => !scrolls(part))) {
                if (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) {
                  faults.push(`${name(part)} falls off: ${box.left} to ${box.right}`);
                }
                if (part.matches('button, select, p, output, summary, h1, h2') && part.clientWidth > 0
                    && part.scrollWidth > part.clientWidth + 1) {
                  faults.push(`${name(part)} is cut: ${part.scrollWidth} in ${part.clientWidth}`);
                }
                if (part.matches('p, button') && getComputedStyle(part).overflowY === 'hidden'
                    && part.scrollHeight > part.clientHeight + 1) {
                  faults.push(`${name(part)} is cut below: ${part.scrollHeight} in ${part.clientHeight}`);
                }
              }
              for (const { part, box } of pressed) {
                const target = part.matches('input[type=checkbox], input[type=radio]') ? part.closest('label') ?? part : part;
                const { width, height } = target.getBoundingClientRect();
                const isInText = part.localName === 'a' && getComputedStyle(part).display === 'inline';
                if (!isInText && Math.min(width, height) < 24) {
                  faults.push(`${name(part)} is ${width} x ${height}`);
                }
              }
              const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
              pressed.forEach(({ part, box }, i) => {
                for (const other of pressed.slice(i + 1)) {
                  const isLink = [part, other.part].some(one => one.matches('.version-link'));
                  if (!isLink && overlap(box, other.box) && !part.contains(other.part) && !other.part.contains(part)
                      && !part.closest('.notices') && !other.part.closest('.notices')) {
                    faults.push(`${name(part)} lies on ${name(other.part)}`);
                  }
                }
              });
              return faults;
            }
            """;

    private Layout() {}

    /** In words, one a fault; only of the dialog while one is open. */
    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(CHECK)).stream().map(String::valueOf).toList();
    }
}

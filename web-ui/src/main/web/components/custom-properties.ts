import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

/** Gives an element custom properties of CSS, for what a style sheet cannot count. The page's policy lets no style attribute in. */
export function customProperties(properties: Readonly<Record<`--${string}`, number>>): DirectiveResult {
  return ref((element) => {
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      for (const [name, value] of Object.entries(properties)) {
        element.style.setProperty(name, String(value));
      }
    }
  });
}

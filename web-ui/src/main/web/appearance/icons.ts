import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Paths on a field of 24, drawn with a round pen of 1.75. */
const ICONS = {
  pen: svg`<path d="M4 20l1-4.2L16.4 4.4a2 2 0 0 1 2.8 0l.4.4a2 2 0 0 1 0 2.8L8.2 19z" /><path d="M14 7l3 3" />`,
  eraser: svg`<path d="M8.5 19.5 4.4 15.4a2 2 0 0 1 0-2.8l8.2-8.2a2 2 0 0 1 2.8 0l4.2 4.2a2 2 0 0 1 0 2.8l-8.1 8.1z" /><path d="m9 8.5 6.5 6.5" /><path d="M8.5 19.500H20" />`,
  undo: svg`<path d="M8 5 4 9l4 4" /><path d="M4 9h10a5.5 5.5 0 0 1 0 11h-4" />`,
  redo: svg`<path d="m16 5 4 4-4 4" /><path d="M20 9H10a5.5 5.5 0 0 0 0 11h4" />`,
  clear: svg`<path d="M4.5 7h15" /><path d="M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2" /><path d="m6.5 7 .8 11.600A1.5 1.5 0 0 0 8.8 20h6.400a1.5 1.5 0 0 0 1.5-1.400L17.5 7" /><path d="M10 11v5M14 11v5" />`,
  picture: svg`<rect x="3.5" y="5" width="17" height="14" rx="2" /><circle cx="9" cy="10" r="1.6" /><path d="m4 17 4.8-4 3.2 2.5 3.5-4 4.5 4.5" />`,
  camera: svg`<path d="M4.5 8h3l1.5-2.500h6L16.5 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z" /><circle cx="12" cy="13" r="3.4" />`,
  share: svg`<path d="M9.5 14.5 14.5 9.5" /><path d="m11 6.5 1.6-1.600a4 4 0 0 1 5.7 5.700L16.7 12.2" /><path d="m13 17.5-1.6 1.600a4 4 0 0 1-5.7-5.700l1.6-1.6" />`,
  settings: svg`<path d="M4 7h9M19 7h1M4 17h1M11 17h9" /><circle cx="16" cy="7" r="2.6" /><circle cx="8" cy="17" r="2.6" />`,
  inside: svg`<rect x="3.5" y="8" width="17" height="8" rx="1.5" /><path d="M8.5 8v8M12 8v8M16.5 8v8" /><path d="M7 4.500h4M7 19.500h4" />`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2" /><path d="M15.5 8.500v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2" />`,
  check: svg`<path d="m5 12.5 4.5 4.500L19 7.5" />`,
  read: svg`<path d="M2.5 12C5 7.8 8.2 5.8 12 5.8s7 2 9.5 6.200c-2.500 4.200-5.700 6.200-9.500 6.200s-7-2-9.500-6.200z" /><circle cx="12" cy="12" r="2.8" />`,
  frame: svg`<path d="M5 8.500V5h3.500M15.500 5H19v3.500M19 15.500V19h-3.500M8.500 19H5v-3.500" /><path d="M12 9v6M9 12h6" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  none: svg`<circle cx="12" cy="12" r="7.5" /><path d="m6.8 6.8 10.4 10.4" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof ICONS;

/** For the eye only: what an icon means stands beside it, or in its button's label. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${ICONS[name]}</svg>`;
}

/** The page's mark: an eight, written in one stroke. */
export function logo(): TemplateResult {
  return html`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="logo-ground" width="32" height="32" rx="9"></rect>
      <path
        class="logo-ink"
        d="M21.8 9.200C20.2 6.6 16.6 5.6 13.8 7c-3.2 1.6-3.4 5.3-.6 7.2 2.6 1.8 6.6 2.7 8 5.6 1.5 3.2-1 6.4-4.7 6.6-4.2.2-7-3.2-5.6-6.5 1.3-3.1 5.5-4.3 8.3-6.4 1.6-1.2 2.7-2.4 2.6-4.3"
      ></path>
    </svg>
  `;
}

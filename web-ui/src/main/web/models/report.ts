/** How often each digit was read as each: a row for each that was written, a column for each that was read. */
export interface Confusion {
  /** What was measured on, as the report names it: `test`, `validation`, `validation, ink`. */
  readonly set: string;
  readonly rows: readonly (readonly number[])[];
}

/** Something that was read wrong. */
export interface Mistake {
  /** What the network saw, as a data URL. */
  readonly picture: string;
  /** Such as `9 read as 4`. */
  readonly words: string;
  /** How sure it was, such as `99.49 % sure`; may be empty. */
  readonly note: string;
}

/** What the models page shows of `report.html`. */
export interface Report {
  readonly confusions: readonly Confusion[];
  readonly digits: readonly Mistake[];
  readonly lines: readonly Mistake[];
}

const CONFUSION = 'Confusion, ';
const DIGITS = 'Worst mistakes';
const LINES = 'Lines that were read wrong';
/** The page's security policy forbids them in what is parsed, too, and reports each. */
const STYLES = /<style[\s\S]*?<\/style>| style="[^"]*"/g;
const PICTURE = /^data:image\/png;base64,[\w+/=]+$/;

/**
 * Takes a report apart; what it does not have is empty. Nothing of it gets into the page but numbers, words and pictures: the parsed
 * document is inert.
 */
export function parseReport(html: string): Report {
  const sections = Array.from(new DOMParser().parseFromString(html.replaceAll(STYLES, ''), 'text/html').querySelectorAll('section'));
  const named = (title: string): readonly Element[] =>
    sections.filter((section) => section.querySelector('h2')?.textContent.startsWith(title) ?? false);
  return {
    confusions: named(CONFUSION).flatMap(confusion),
    digits: named(DIGITS).flatMap(mistakes),
    lines: named(LINES).flatMap(mistakes),
  };
}

function confusion(section: Element): Confusion[] {
  const rows = Array.from(section.querySelectorAll('table.confusion tr'), (row) =>
    Array.from(row.querySelectorAll('td'), (cell) => Number(cell.textContent.replaceAll(/\D/g, ''))),
  ).filter((row) => row.length > 0);
  const set = section.querySelector('h2')?.textContent.slice(CONFUSION.length) ?? '';
  return rows.length === 0 || rows.some((row) => row.length !== rows.length) ? [] : [{ set, rows }];
}

function mistakes(section: Element): Mistake[] {
  return Array.from(section.querySelectorAll('figure')).flatMap((figure) => {
    const picture = figure.querySelector('img')?.getAttribute('src') ?? '';
    const words = figure.querySelector('b')?.textContent ?? '';
    const note = figure.querySelector('span')?.textContent ?? '';
    return PICTURE.test(picture) ? [{ picture, words, note }] : [];
  });
}

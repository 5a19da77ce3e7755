// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorrectionSheet } from '../../../main/web/components/correction-sheet';
import { DigitReader } from '../../../main/web/components/digit-reader';
import { SettingsSheet } from '../../../main/web/components/settings-sheet';
import { Shortcuts } from '../../../main/web/components/shortcuts';
import { loadPreferences } from '../../../main/web/components/preferences';
import { marksByLine } from '../../../main/web/recognition/marks';
import { parseRecognition } from '../../../main/web/recognition/recognition';
import { eventually } from '../eventually';
import { recognitionJson } from '../recognition/answers';
import { PlayedSocket } from '../recognition/socket';

function press(root: Element, selector: string): void {
  const button = root.querySelector<HTMLElement>(selector);
  button?.focus();
  button?.click();
}

describe('shortcuts', () => {
  const obeyed: string[] = [];
  const shortcuts = new Shortcuts((command) => obeyed.push(command));
  const pressDelete = (): boolean => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));

  beforeEach(() => {
    obeyed.length = 0;
    document.body.innerHTML = '<dialog></dialog>';
    shortcuts.connect();
  });

  afterEach(() => {
    shortcuts.disconnect();
  });

  it('do nothing behind an open sheet, wherever the focus is', () => {
    document.querySelector('dialog')?.showModal();
    pressDelete();
    expect(obeyed).toEqual([]);

    document.querySelector('dialog')?.close();
    pressDelete();
    expect(obeyed).toEqual(['clear']);
  });
});

describe('the focus', () => {
  it('goes to the first answer once two marks were joined', async () => {
    const sheet = new CorrectionSheet();
    document.body.replaceChildren(sheet);
    await sheet.updateComplete;
    const [line = []] = marksByLine(parseRecognition(recognitionJson('40')));
    const [mark] = line;
    if (mark !== undefined) {
      sheet.open(mark, line);
    }
    await sheet.updateComplete;

    press(sheet, '.joins button');
    await sheet.updateComplete;

    await eventually(() => expect(document.activeElement?.textContent.trim()).toBe('0'));
  });

  it('goes to the heading once all corrections were deleted', async () => {
    const sheet = new SettingsSheet();
    sheet.preferences = loadPreferences(localStorage);
    sheet.samples = 2;
    sheet.addEventListener('settings-collection', () => (sheet.samples = 0));
    document.body.replaceChildren(sheet);
    await sheet.updateComplete;
    sheet.open();

    press(sheet, '.setting-buttons .is-quiet');
    await sheet.updateComplete;

    expect(document.activeElement).toBe(sheet.querySelector('h3'));
  });

  describe('of the page', () => {
    let page: DigitReader;

    beforeEach(async () => {
      PlayedSocket.install();
      vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no server')));
      page = new DigitReader();
      document.body.replaceChildren(page);
      await page.updateComplete;
      await Promise.all([...page.querySelectorAll('drawing-pad, first-steps')].map((part) => 'updateComplete' in part && part.updateComplete));
    });

    afterEach(() => {
      page.remove();
      vi.unstubAllGlobals();
    });

    it('goes to the canvas once an example was chosen', async () => {
      press(page, '.example');
      await page.updateComplete;

      expect(page.querySelector('first-steps')).toBeNull();
      expect(document.activeElement).toBe(page.querySelector('canvas'));
    });

    it('goes to the canvas once a notice was dismissed', async () => {
      const share = new KeyboardEvent('keydown', { key: 's', bubbles: true });
      page.querySelector('canvas')?.dispatchEvent(share);
      await eventually(() => expect(page.querySelector('.notice')).not.toBeNull());

      press(page, '.notice .tool');
      await page.updateComplete;

      expect(page.querySelector('.notice')).toBeNull();
      expect(document.activeElement).toBe(page.querySelector('canvas'));
    });
  });
});

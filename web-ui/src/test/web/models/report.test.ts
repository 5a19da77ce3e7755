// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../main/web/models/report';

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';
const REPORT = `<!doctype html><style>table { color: red }</style>
  <section><h2>Confusion, validation, ink</h2><table class="confusion">
    <tr><th></th><th>0</th><th>1</th></tr>
    <tr><th>0</th><td style="background:red">1,980</td><td></td></tr>
    <tr><th>1</th><td>2</td><td>7</td></tr></table></section>
  <section><h2>Worst mistakes, test</h2>
    <figure><img src="${PICTURE}"><figcaption><b>9 read as 4</b><span>99.49 % sure</span></figcaption></figure>
    <figure><img src="https://elsewhere.example/x.png"><figcaption><b>1 read as 7</b></figcaption></figure></section>
  <section><h2>Lines that were read wrong</h2>
    <figure><img src="${PICTURE}"><figcaption><b>42 read as 412</b></figcaption></figure></section>`;

describe('parseReport', () => {
  it('takes out what was taken for what', () => {
    expect(parseReport(REPORT).confusions).toEqual([{ set: 'validation, ink', rows: [[1980, 0], [2, 7]] }]);
  });

  it('takes out the mistakes, with pictures that are within the report', () => {
    expect(parseReport(REPORT).digits).toEqual([{ picture: PICTURE, words: '9 read as 4', note: '99.49 % sure' }]);
    expect(parseReport(REPORT).lines).toEqual([{ picture: PICTURE, words: '42 read as 412', note: '' }]);
  });

  it.each(['', '<p>no report</p>', '<section><h2>Confusion, test</h2><table class="confusion"><tr><td>1</td><td>2</td></tr></table></section>'])(
    'finds nothing in something else (%s)',
    (html) => {
      expect(parseReport(html)).toEqual({ confusions: [], digits: [], lines: [] });
    },
  );
});

import { html, type TemplateResult } from 'lit';
import { modelMessages } from '../language/model-messages';
import type { Confusion } from '../models/report';

/** Steps of the colour of what was read wrong. */
const STEPS = 4;

/** How often each digit was taken for each; the more often wrong the stronger. */
export function confusionTable({ set, rows }: Confusion): TemplateResult {
  const words = modelMessages();
  const most = Math.max(1, ...rows.flatMap((row, written) => row.filter((_, read) => read !== written)));
  const kind = (written: number, read: number, count: number): string =>
    written === read ? 'is-right' : count === 0 ? '' : `is-wrong-${Math.ceil((STEPS * count) / most)}`;
  return html`
    <figure class="confusion">
      <figcaption>${words.sets[set] ?? set}</figcaption>
      <table>
        <thead>
          <tr>
            <td></td>
            ${rows.map((_, read) => html`<th scope="col">${read}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, written) => html`
              <tr>
                <th scope="row">${written}</th>
                ${row.map(
                  (count, read) => html`<td class=${kind(written, read, count)} title=${words.confusionCell(written, read, count)}>
                    ${count === 0 ? '' : count}
                  </td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </figure>
  `;
}

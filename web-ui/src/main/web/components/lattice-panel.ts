import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Candidate, firstNumber, type Lattice, type LatticeLine, type Place } from '../recognition/lattice';
import { LightElement } from './light-element';
import { logarithm, percent, pieces } from './words';

/** A candidate was pointed at, or none any more (null). */
export class PlaceEvent extends CustomEvent<Place | null> {
  static readonly type = 'lattice-place';
}

/** How the reading was found: for each line the chosen path, and every candidate with its scores. Emits {@link PlaceEvent}. */
@customElement('lattice-panel')
export class LatticePanel extends LightElement {
  @property({ attribute: false }) lattice: Lattice | undefined;
  /** The candidate that is shown on the drawing. */
  @property({ attribute: false }) pointed: Place | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerleave', this.left);
    this.addEventListener('focusout', this.left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('pointerleave', this.left);
    this.removeEventListener('focusout', this.left);
  }

  protected override render(): TemplateResult {
    const lattice = this.lattice;
    return html`
      <h2 class="lattice-title">How it was read</h2>
      <p class="lattice-intro">
        Ink is cut into pieces. Neighbouring pieces are tried as one digit or as two, and the way through all pieces with the highest sum
        of scores is the reading. Scores and priors are natural logarithms: 0 is best.
      </p>
      ${lattice === undefined || lattice.lines.length === 0
        ? html`<p class="lattice-empty">There are no pieces yet.</p>`
        : lattice.lines.map((line, l) => this.line(lattice, line, l))}
      ${lattice === undefined || lattice.leftOut === 0
        ? nothing
        : html`<p class="footnote">${lattice.leftOut} more candidates with lower scores are not listed.</p>`}
    `;
  }

  private line(lattice: Lattice, line: LatticeLine, l: number): TemplateResult {
    const first = firstNumber(lattice, l);
    const name = lattice.lines.length > 1 ? `Line ${l + 1}` : 'Path';
    return html`
      <section class="lattice-line">
        <h3>${name} <small>score ${logarithm(line.score)}</small></h3>
        <ol class="path" aria-label="Chosen path">
          ${line.path.map((index) => {
            const candidate = line.candidates[index];
            return candidate === undefined ? nothing : html`<li>${this.step(candidate, first, { line: l, index })}</li>`;
          })}
        </ol>
        <details open>
          <summary>${line.candidates.length === 1 ? '1 candidate' : `${line.candidates.length} candidates`}</summary>
          <table class="candidates">
            <thead>
              <tr>
                <th scope="col">Pieces</th>
                <th scope="col">Reads</th>
                <th scope="col">Network</th>
                <th scope="col">No digit</th>
                <th scope="col">Priors</th>
                <th scope="col">Score</th>
              </tr>
            </thead>
            <tbody>
              ${line.candidates.map((candidate, index) =>
                this.row(candidate, first, { line: l, index }, line.path.includes(index)),
              )}
            </tbody>
          </table>
        </details>
      </section>
    `;
  }

  private step(candidate: Candidate, first: number, place: Place): TemplateResult {
    const read = candidate.values.join('') || 'no digit';
    return html`
      <button
        class=${candidate.values.length === 0 ? 'step is-refused' : 'step'}
        type="button"
        aria-pressed=${this.isPointed(place) ? 'true' : 'false'}
        @pointerenter=${() => this.point(place)}
        @focus=${() => this.point(place)}
        @click=${() => this.point(place)}
      >
        <span class="step-value">${read}</span>
        <span class="step-pieces">${pieces(candidate.atoms, first)}</span>
      </button>
    `;
  }

  private row(candidate: Candidate, first: number, place: Place, chosen: boolean): TemplateResult {
    const { priors, tile } = candidate;
    const read = candidate.values.join('');
    const words = pieces(candidate.atoms, first);
    return html`
      <tr
        class="${chosen ? 'is-chosen' : ''} ${this.isPointed(place) ? 'is-pointed' : ''}"
        @pointerenter=${() => this.point(place)}
        @click=${() => this.point(place)}
      >
        <th scope="row">
          <button
            class="piece-button"
            type="button"
            aria-pressed=${this.isPointed(place) ? 'true' : 'false'}
            aria-label="Show ${words}${chosen ? ', chosen' : ''}"
            @focus=${() => this.point(place)}
          >
            ${tile === undefined ? nothing : html`<img src=${tile} width="28" height="28" alt="" />`}
            <span>${words.replace(/^pieces? /, '')}</span>
          </button>
        </th>
        <td>${read === '' ? html`<span class="none">none</span>` : html`<strong>${read}</strong>`}</td>
        <td>${percent(Math.exp(networkSays(candidate)))}</td>
        <td>${percent(Math.exp(candidate.logNotADigit))}</td>
        <td title=${priors.map(([name, weight]) => `${name} ${logarithm(weight)}`).join(', ')}>
          ${logarithm(priors.reduce((sum, [, weight]) => sum + weight, 0))}
        </td>
        <td>${logarithm(candidate.score)}</td>
      </tr>
    `;
  }

  private isPointed({ line, index }: Place): boolean {
    return this.pointed?.line === line && this.pointed.index === index;
  }

  private point(place: Place): void {
    if (!this.isPointed(place)) {
      this.dispatchEvent(new PlaceEvent(PlaceEvent.type, { detail: place }));
    }
  }

  /** Neither the mouse nor the keyboard is here any more. */
  private readonly left = (event: Event): void => {
    const next = event instanceof FocusEvent ? event.relatedTarget : document.activeElement;
    if (!(next instanceof Node && this.contains(next))) {
      this.dispatchEvent(new PlaceEvent(PlaceEvent.type, { detail: null }));
    }
  };
}

/** The logarithm of the network's probability of the digit that a candidate is read as; of the likeliest, if of none or two. */
function networkSays({ logProbabilities, values: [value, second] }: Candidate): number {
  const ofValue = second === undefined && value !== undefined ? logProbabilities[value] : undefined;
  return ofValue ?? Math.max(...logProbabilities);
}

declare global {
  interface HTMLElementTagNameMap {
    'lattice-panel': LatticePanel;
  }
}

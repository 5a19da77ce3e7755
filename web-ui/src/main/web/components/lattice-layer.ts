import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Box, Point, Size } from '../drawing/geometry';
import type { Viewport } from '../drawing/viewport';
import { type Atom, candidateAt, firstNumber, type Lattice, type Place } from '../recognition/lattice';

/** Pixels between a piece and its number. */
const NUMBER_GAP = 12;
/** Neighbouring pieces differ in colour. */
const TINTS = 3;

/** The numbered pieces of ink over the canvas, and the candidate that is pointed at; the list says the same in words. */
export function latticeLayer(
  lattice: Lattice | undefined,
  viewport: Viewport,
  canvas: Size,
  pointed: Place | undefined,
): TemplateResult {
  const candidate = candidateAt(lattice, pointed);
  return html`
    <svg class="boxes pieces" viewBox="0 0 ${canvas.width} ${canvas.height}" aria-hidden="true">
      ${lattice?.lines.map((line, l) =>
        line.atoms.map((atom, i) => piece(atom, firstNumber(lattice, l) + i, viewport, canvas)),
      )}
      ${candidate === undefined ? nothing : frame('candidate', viewport.toCanvas(candidate.box))}
    </svg>
  `;
}

function piece(atom: Atom, number: number, viewport: Viewport, canvas: Size): TemplateResult {
  const box = viewport.toCanvas(atom.box);
  // Below the piece, or inside where there is no room.
  const below = box.y + box.height + NUMBER_GAP;
  return svg`
    <g class="piece is-tint-${number % TINTS}">
      ${atom.outlines.length === 0
        ? frame('piece-frame', box)
        : svg`<path class="piece-frame" d=${outline(atom, viewport)}></path>`}
      <text class="piece-number" x=${box.x + box.width / 2} y=${below < canvas.height ? below : box.y + box.height - 3}
        text-anchor="middle">${number}</text>
    </g>
  `;
}

function outline({ outlines }: Atom, viewport: Viewport): string {
  const corner = (point: Point): string => {
    const { x, y } = viewport.pointToCanvas(point);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return outlines.map((corners) => `M${corners.map(corner).join('L')}Z`).join('');
}

function frame(style: string, { x, y, width, height }: Box): TemplateResult {
  return svg`<rect class=${style} x=${x} y=${y} width=${width} height=${height} rx="3"></rect>`;
}

import type { Box, Point } from '../drawing/geometry';
import { parseBox } from './box';
import { list, MalformedAnswer, number, numbers, record } from './json';

/** The smallest piece of ink that is told apart. */
export interface Atom {
  readonly box: Box;
  /** Closed lines round its ink, also of holes; none when the answer had too many. */
  readonly outlines: readonly (readonly Point[])[];
}

/** Pieces of ink that were tried as one digit. Scores are natural logarithms, the higher the better. */
export interface Candidate {
  /** Indexes into the line's atoms. */
  readonly atoms: readonly number[];
  readonly box: Box;
  /** Ten, one a digit. */
  readonly logProbabilities: readonly number[];
  readonly logNotADigit: number;
  /** What size, shape and place say, by name. */
  readonly priors: readonly (readonly [string, number])[];
  /** The digits that it is read as, left to right: one or two, or none when it is refused. */
  readonly values: readonly number[];
  readonly score: number;
  /** What the network saw, as a data URL. */
  readonly tile: string | undefined;
}

/** One line of writing. */
export interface LatticeLine {
  readonly score: number;
  /** From left to right. */
  readonly atoms: readonly Atom[];
  readonly candidates: readonly Candidate[];
  /** Indexes of the chosen candidates, from left to right. */
  readonly path: readonly number[];
}

/** Everything that was tried, and what was chosen. */
export interface Lattice {
  readonly lines: readonly LatticeLine[];
  /** Candidates that the answer does not list. */
  readonly leftOut: number;
}

/** One candidate of a lattice: index of its line, and its index there. */
export interface Place {
  readonly line: number;
  readonly index: number;
}

/** The candidate at a place, if there is one. */
export function candidateAt(lattice: Lattice | undefined, place: Place | undefined): Candidate | undefined {
  return place === undefined ? undefined : lattice?.lines[place.line]?.candidates[place.index];
}

/** Number of a line's first atom, counted from 1 over all lines. */
export function firstNumber(lattice: Lattice, line: number): number {
  return lattice.lines.slice(0, line).reduce((count, { atoms }) => count + atoms.length, 1);
}

export function parseLattice(json: unknown): Lattice {
  const lattice = record(json, 'lattice');
  return {
    lines: list(lattice['lines'], 'lattice.lines').map(parseLine),
    leftOut: number(lattice['leftOut'] ?? 0, 'lattice.leftOut'),
  };
}

function parseLine(json: unknown): LatticeLine {
  const line = record(json, 'lattice line');
  const atoms = list(line['atoms'], 'atoms').map(parseAtom);
  const candidates = list(line['candidates'], 'candidates').map((candidate) => parseCandidate(candidate, atoms.length));
  return {
    score: number(line['score'], 'lattice line.score'),
    atoms,
    candidates,
    path: indexes(line['path'], 'path', candidates.length),
  };
}

function parseAtom(json: unknown): Atom {
  const atom = record(json, 'atom');
  const outlines = list(atom['outlines'] ?? [], 'atom.outlines');
  return {
    box: parseBox(atom['box']),
    outlines: outlines.map((outline) => list(outline, 'atom.outlines').map(parseCorner)),
  };
}

function parseCorner(json: unknown): Point {
  const [x, y] = numbers(json, 'atom.outlines');
  return { x: number(x, 'atom.outlines'), y: number(y, 'atom.outlines') };
}

function parseCandidate(json: unknown, atoms: number): Candidate {
  const candidate = record(json, 'candidate');
  const tile = candidate['tile'];
  return {
    atoms: indexes(candidate['atoms'], 'candidate.atoms', atoms),
    box: parseBox(candidate['box']),
    logProbabilities: numbers(candidate['logProbabilities'], 'candidate.logProbabilities'),
    logNotADigit: number(candidate['logNotADigit'], 'candidate.logNotADigit'),
    priors: Object.entries(record(candidate['priors'] ?? {}, 'candidate.priors')).map(
      ([name, weight]) => [name, number(weight, 'candidate.priors')] as const,
    ),
    values: [candidate['value'], candidate['rightValue']]
      .filter((value) => value !== null && value !== undefined)
      .map((value) => number(value, 'candidate.value')),
    score: number(candidate['score'], 'candidate.score'),
    tile: typeof tile === 'string' ? tile : undefined,
  };
}

/** Whole numbers that point into a list of this length. */
function indexes(json: unknown, name: string, length: number): readonly number[] {
  const all = numbers(json, name);
  if (!all.every((index) => Number.isInteger(index) && index >= 0 && index < length)) {
    throw new MalformedAnswer(`${name} points to nothing`);
  }
  return all;
}

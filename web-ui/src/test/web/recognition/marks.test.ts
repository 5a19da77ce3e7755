import { describe, expect, it } from 'vitest';
import { marksByLine } from '../../../main/web/recognition/marks';
import { parseRecognition, type Recognition } from '../../../main/web/recognition/recognition';
import { recognitionJson } from './answers';

function read(text: string, ...rejected: Recognition['rejected']): string[] {
  const marks = marksByLine(parseRecognition({ ...recognitionJson(text), rejected }));
  return marks.map((line) =>
    line.map((mark) => (mark.kind === 'refused' ? `[${mark.reason} ${mark.count}]` : mark.kind === 'digit' ? String(mark.digit.value) : '')).join(' '),
  );
}

const at = (x: number, y: number, reason = 'not-a-digit'): Recognition['rejected'][number] => ({
  box: { x, y, width: 20, height: 40 },
  reason,
});

describe('marksByLine', () => {
  it('puts what was refused where it stands in its line', () => {
    expect(read('407\n15', at(60, 40), at(90, 150))).toEqual(['4 [not-a-digit 1] 0 7', '1 5 [not-a-digit 1]']);
  });

  it('puts a sign where it stands, so that 3.14 is not 314', () => {
    expect(read('407', at(60, 40, 'sign'), at(110, 40, 'letter'))).toEqual(['4 [sign 1] 0 [letter 1] 7']);
  });

  it('counts what is left out in numbers', () => {
    expect(read('4', at(0, 0, 'speck'), at(5, 5, 'speck'), at(200, 0, 'frame'))).toEqual(['4 [speck 2] [frame 1]']);
  });

  it('has a row for a drawing without a digit', () => {
    expect(read('', at(50, 0), at(10, 0))).toEqual(['[not-a-digit 1] [not-a-digit 1]']);
    expect(read('')).toEqual(['']);
  });
});

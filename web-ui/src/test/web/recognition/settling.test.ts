import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRecognition, type Recognition } from '../../../main/web/recognition/recognition';
import { Settling } from '../../../main/web/recognition/settling';
import { recognitionJson } from './answers';

let shown: string[];
let settling: Settling;

function reading(text: string, confidence = 0.97, refused: Recognition['rejected'] = []): Recognition {
  const recognition = parseRecognition({ ...recognitionJson(text), rejected: refused });
  return { ...recognition, digits: recognition.digits.map((digit) => ({ ...digit, confidence })) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  shown = [];
  settling = new Settling(({ text }) => shown.push(text), 400);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Settling', () => {
  it('shows what was not written at once', () => {
    settling.offer(reading('407', 0.4), true);

    expect(shown).toEqual(['407']);
  });

  it('shows nothing new while the pen is down', () => {
    settling.wrote(true);
    settling.offer(reading('1'), true);

    expect(shown).toEqual([]);
    expect(settling.isHolding).toBe(true);
  });

  it('shows a sure reading as soon as the pen is up', () => {
    settling.wrote(true);
    settling.wrote(false);
    settling.offer(reading('4'), true);

    expect(shown).toEqual(['4']);
    expect(settling.isHolding).toBe(false);
  });

  it.each([
    ['an unsure digit', reading('40', 0.6)],
    ['a mark that may become a digit', reading('4', 0.97, [{ box: { x: 1, y: 1, width: 9, height: 9 }, reason: 'not-a-digit' }])],
    ['no digit', reading('')],
  ])('waits with %s until the pen rests', (_, unsure) => {
    settling.wrote(false);
    settling.offer(unsure, true);
    expect(shown).toEqual([]);

    vi.advanceTimersByTime(400);

    expect(shown).toEqual([unsure.text]);
  });

  it('waits with a reading of older ink', () => {
    settling.wrote(false);
    settling.offer(reading('1'), false);
    settling.offer(reading('4'), true);

    expect(shown).toEqual(['4']);
  });

  it('shows the newest once a pen rests on the canvas', () => {
    settling.wrote(true);
    settling.offer(reading('1'), false);
    settling.offer(reading('7', 0.5), true);
    vi.advanceTimersByTime(400);

    expect(shown).toEqual(['7']);
  });

  it('does not take a moving pen for a resting one', () => {
    settling.wrote(true);
    settling.offer(reading('1'), true);
    vi.advanceTimersByTime(300);
    settling.wrote(true);
    vi.advanceTimersByTime(300);

    expect(shown).toEqual([]);
  });

  it('does not wait for a mark that was refused before', () => {
    // Given
    const refused = [{ box: { x: 1, y: 1, width: 9, height: 9 }, reason: 'not-a-digit' }];
    settling.offer(reading('4', 0.97, refused), true);

    // When
    settling.wrote(false);
    settling.offer(reading('40', 0.97, refused), true);

    // Then
    expect(shown).toEqual(['4', '40']);
  });

  it('holds nothing of a drawing that is gone', () => {
    settling.wrote(true);
    settling.offer(reading('1'), true);

    settling.reset();
    vi.advanceTimersByTime(1000);

    expect(shown).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { curveOf, trainingOf } from '../../../main/web/models/curves';

const sweep = (rate: number): object => ({ rate, loss: 1 / rate });
const epoch = (phase: string, number: number): object => ({ phase, epoch: number, trainLoss: 1 / number, inkAccuracy: null });

describe('trainingOf', () => {
  it('gives each network its search and its epochs', () => {
    const { tiles, lines } = trainingOf([sweep(1), sweep(2), epoch('tiles', 1), epoch('tiles', 2), sweep(4), epoch('lines', 1)]);

    expect(tiles.sweep).toEqual([{ x: 1, y: 1 }, { x: 2, y: 0.5 }]);
    expect(tiles.epochs).toHaveLength(2);
    expect(lines.sweep).toEqual([{ x: 4, y: 0.25 }]);
    expect(lines.epochs).toHaveLength(1);
  });

  it('passes over what it does not know', () => {
    const { tiles, lines } = trainingOf([null, 7, [], { phase: 'naps', epoch: 1 }, { rate: '1', loss: 2 }]);

    expect([tiles.sweep, tiles.epochs, lines.sweep, lines.epochs]).toEqual([[], [], [], []]);
  });
});

describe('curveOf', () => {
  it('takes the epochs that measured it', () => {
    const epochs = trainingOf([epoch('tiles', 1), epoch('tiles', 2)]).tiles.epochs;

    expect(curveOf(epochs, 'trainLoss', 100).points).toEqual([{ x: 1, y: 100 }, { x: 2, y: 50 }]);
    expect(curveOf(epochs, 'inkAccuracy').points).toEqual([]);
  });
});

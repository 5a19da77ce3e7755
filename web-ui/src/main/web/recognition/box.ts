import type { Box } from '../drawing/geometry';
import { number, record } from './json';

export function parseBox(json: unknown): Box {
  const box = record(json, 'box');
  return {
    x: number(box['x'], 'box.x'),
    y: number(box['y'], 'box.y'),
    width: number(box['width'], 'box.width'),
    height: number(box['height'], 'box.height'),
  };
}

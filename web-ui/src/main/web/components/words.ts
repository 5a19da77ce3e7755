import type { Recognition, Rejected } from '../recognition/recognition';

/** Below this confidence the page says so, and names the second guess. */
export const SURE = 0.8;

/** One decimal, and never a "100 %" that is not one. */
export function percent(probability: number): string {
  const tenths = Math.round(probability * 1000) / 10;
  if (tenths >= 100 && probability < 1) {
    return '>99.9 %';
  }
  return tenths > 0 && tenths < 100 ? `${tenths.toFixed(1)} %` : `${tenths} %`;
}

/** Time in words: three digits are enough for anyone. */
export function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}

const REASONS: Readonly<Record<string, string>> = {
  'not-a-digit': 'no digit',
  speck: 'speck',
  frame: 'frame or ruling',
  'too-many-marks': 'more than is read at once',
};

/** Such as "3 marks left out: no digit (1), speck (2)"; empty when there are none. */
export function leftOut(rejected: readonly Rejected[]): string {
  if (rejected.length === 0) {
    return '';
  }
  const counts = new Map<string, number>();
  for (const { reason } of rejected) {
    const words = REASONS[reason] ?? reason;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const reasons = [...counts].map(([words, count]) => (counts.size === 1 ? words : `${words} (${count})`));
  return `${rejected.length === 1 ? '1 mark' : `${rejected.length} marks`} left out: ${reasons.join(', ')}`;
}

/** Such as "mnist-resnet 20261122T101500Z-3f2a9c". */
export function modelWords({ model }: Recognition): string {
  return [model.name, model.version].filter((part) => part !== '').join(' ');
}

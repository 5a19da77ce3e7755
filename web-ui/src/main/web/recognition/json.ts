/** The gateway said something that is not what it should be. */
export class MalformedAnswer extends Error {}

export function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedAnswer(`${name} is not an object`);
  }
  return value as Record<string, unknown>;
}

export function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new MalformedAnswer(`${name} is not a list`);
  }
  return value;
}

export function numbers(value: unknown, name: string): readonly number[] {
  return list(value, name).map((item) => number(item, name));
}

export function text(value: unknown, name: string): string {
  if (typeof value !== 'string') {
    throw new MalformedAnswer(`${name} is not a text`);
  }
  return value;
}

export function number(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new MalformedAnswer(`${name} is not a number`);
  }
  return value;
}

export function flag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') {
    throw new MalformedAnswer(`${name} is not true or false`);
  }
  return value;
}

export function optionalNumber(value: unknown, name: string): number | undefined {
  return value === undefined || value === null ? undefined : number(value, name);
}

export function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : text(value, name);
}

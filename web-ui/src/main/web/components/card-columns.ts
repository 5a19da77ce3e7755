/**
 * How many cards stand side by side, so that the rows are even: ten are two rows of five, four one row or two rows of two. No card stands
 * alone in the last row where fewer columns prevent it.
 *
 * @param most that there is room for
 */
export function cardColumns(count: number, most: number): number {
  const rows = Math.max(1, Math.ceil(count / most));
  const even = Math.max(1, Math.ceil(count / rows));
  const isAlone = (columns: number): boolean => count > columns && count % columns === 1;
  return isAlone(even) && even > 2 && !isAlone(even - 1) ? even - 1 : even;
}

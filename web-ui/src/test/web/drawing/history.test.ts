import { describe, expect, it } from 'vitest';
import { BLANK, isBlank, withStroke } from '../../../main/web/drawing/drawing';
import { History } from '../../../main/web/drawing/history';

const one = withStroke(BLANK, [{ x: 1, y: 1 }]);
const two = withStroke(one, [{ x: 2, y: 2 }]);

describe('History', () => {
  it('begins blank with nothing to undo or redo', () => {
    expect(isBlank(History.empty.present)).toBe(true);
    expect(History.empty.canUndo).toBe(false);
    expect(History.empty.canRedo).toBe(false);
  });

  it('takes strokes back one by one and gives them again', () => {
    // Given
    const history = History.empty.then(one).then(two);

    // When
    const undone = history.undo();

    // Then
    expect(undone.present).toBe(one);
    expect(undone.undo().present).toBe(BLANK);
    expect(undone.redo().present).toBe(two);
  });

  it('brings a cleared drawing back', () => {
    expect(History.empty.then(two).then(BLANK).undo().present).toBe(two);
  });

  it('forgets what was undone once something new is drawn', () => {
    const history = History.empty.then(one).then(two).undo().then(BLANK);

    expect(history.canRedo).toBe(false);
  });

  it('stays as it is at either end', () => {
    expect(History.empty.undo()).toBe(History.empty);
    expect(History.empty.redo()).toBe(History.empty);
  });
});

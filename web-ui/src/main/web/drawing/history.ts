import { BLANK, type Drawing } from './drawing';

/** What was on the canvas before, what is, and what undoing took away. Every step gives a new history. */
export class History {
  private constructor(
    private readonly past: readonly Drawing[],
    readonly present: Drawing,
    private readonly future: readonly Drawing[],
  ) {}

  static readonly empty = new History([], BLANK, []);

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A new present; what had been undone is gone. */
  then(drawing: Drawing): History {
    return new History([...this.past, this.present], drawing, []);
  }

  /** The same present in another form, which is no step of its own. */
  instead(drawing: Drawing): History {
    return new History(this.past, drawing, this.future);
  }

  /** The same steps, each drawing in another form. */
  map(form: (drawing: Drawing) => Drawing): History {
    return new History(this.past.map(form), form(this.present), this.future.map(form));
  }

  undo(): History {
    const previous = this.past.at(-1);
    return previous === undefined ? this : new History(this.past.slice(0, -1), previous, [this.present, ...this.future]);
  }

  redo(): History {
    const [next, ...rest] = this.future;
    return next === undefined ? this : new History([...this.past, this.present], next, rest);
  }
}

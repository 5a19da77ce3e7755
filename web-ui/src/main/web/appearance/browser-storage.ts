/** What the page uses of the browser's storage. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Lasts until the page is left. */
class MemoryStorage implements PageStorage {
  private readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

const memory = new MemoryStorage();
const tabMemory = new MemoryStorage();

/** The browser's storage; the page's memory where the browser lets this site keep nothing. */
export function browserStorage(): PageStorage {
  try {
    return window.localStorage;
  } catch {
    // SecurityError: the person blocked site data.
    return memory;
  }
}

/** The same for as long as the tab lasts: no other tab sees it, and a reload leaves it there. */
export function tabStorage(): PageStorage {
  try {
    return window.sessionStorage;
  } catch {
    return tabMemory;
  }
}

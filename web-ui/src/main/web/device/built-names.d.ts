/** Names that are known once the page is built; `src/build/Bundle.java` writes the module. */
declare module 'built-names' {
  /** The script of the worker that reads on this device, from the page's address. */
  export const READER_SCRIPT: string;
  /** Everything that the page needs to start, from its address; the first is the page. */
  export const SHELL: readonly string[];
}

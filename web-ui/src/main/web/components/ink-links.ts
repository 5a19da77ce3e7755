import { copyText } from '../appearance/clipboard';
import { type Drawing, type InkDrawing, isBlank } from '../drawing/drawing';
import { holdsInk, inkIn, linkTo } from '../drawing/ink-link';
import { isWithinLimits } from '../drawing/limits';
import { messages } from '../language/language';
import { type Problem, problemOf } from '../recognition/problem';
import type { Notice } from './notice';

/** Opens the drawing that the page's address carries, at first and whenever the address changes. */
export class InkLinks {
  constructor(
    private readonly show: (drawing: InkDrawing) => void,
    private readonly fail: (problem: Problem) => void,
  ) {}

  connect(): void {
    window.addEventListener('hashchange', this.open);
    this.open();
  }

  disconnect(): void {
    window.removeEventListener('hashchange', this.open);
  }

  private readonly open = (): void => {
    const { hash, pathname, search } = window.location;
    if (!holdsInk(hash)) {
      return;
    }
    // Once it is opened the ink is kept in this browser, and a reload must not bring the link's back.
    window.history.replaceState(null, '', pathname + search);
    void inkIn(hash).then((drawing) => {
      if (drawing === undefined) {
        this.fail(problemOf(messages().linkBroken, messages().linkBrokenMore));
      } else {
        this.show(drawing);
      }
    });
  };
}

/** Puts a link to the drawing on the clipboard, and says what came of it. */
export async function share(drawing: Drawing): Promise<Notice> {
  if (drawing.kind === 'picture' || isBlank(drawing)) {
    return { words: messages().nothingToShare };
  }
  if (!isWithinLimits(drawing)) {
    return { words: messages().tooLargeToShare };
  }
  const link = await linkTo(drawing, window.location.href);
  return (await copyText(link)) ? { words: messages().linkCopied } : { words: messages().linkToCopy, link };
}

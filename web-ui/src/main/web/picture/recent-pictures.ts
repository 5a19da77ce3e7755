import type { Picture } from './picture';

/** How many pictures stay decoded, which takes four bytes a pixel: the one that is shown, and those before it. */
const MOST = 3;

/** Closes the bitmaps of pictures that were not shown for some time. They are decoded again when they come back. */
export class RecentPictures {
  private recent: readonly Picture[] = [];

  shown(picture: Picture): void {
    const others = this.recent.filter((other) => other !== picture);
    others.slice(MOST - 1).forEach(({ bitmap }) => {
      bitmap.close();
    });
    this.recent = [picture, ...others.slice(0, MOST - 1)];
  }
}

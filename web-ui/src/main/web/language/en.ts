/** What the page says in English; every other language says the same. */
export const en = {
  /** For `Intl`, and the page's `lang`. */
  locale: 'en',

  title: 'Digits',
  tagline: 'Reads handwritten digits',
  drawing: 'Drawing',
  reading: 'Reading',
  connecting: 'Connecting…',
  notConnected: 'Not connected',
  onThisDevice: 'Reading on this device',
  settings: 'Settings',
  close: 'Close',
  dismiss: 'Dismiss',

  // The canvas
  padHint: 'Write digits here',
  padHintMore: 'with finger, pen or mouse',
  padEmpty: 'Drawing area, empty',
  padStrokes: (count: number) => (count === 1 ? 'Drawing area, 1 stroke' : `Drawing area, ${count} strokes`),
  padPicture: (name: string) => `Drawing area, showing the picture ${name}`,
  pictureDropped: 'Drop the picture to read it',

  // Tools
  tools: 'Tools',
  pen: 'Pen',
  eraser: 'Eraser',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  openPicture: 'Open picture',
  takePhoto: 'Take a photo',
  pictureToRead: 'Picture to read',
  share: 'Share drawing',
  penWidth: 'Pen width',
  pixels: (width: number) => `${width} pixels`,

  // The answer
  hint: 'Draw something and it is read as you write',
  hintWithoutLive: 'Draw something, then choose Predict',
  nothingToRead: 'Nothing to read yet: draw a digit or open a picture',
  notRead: 'Not read',
  noDigit: 'No digit found in this drawing',
  predict: 'Predict',
  copy: 'Copy the reading',
  copied: 'Copied',
  allSure: 'Sure of every digit',
  corrected: 'Corrected by you',
  unsureOf: (value: string, other: string) => `Not sure of the ${value}: it may be ${other}`,
  unsureOfSome: (count: number) => `Not sure of ${count} digits`,
  leftOut: (count: number) => (count === 1 ? '1 mark left out' : `${count} marks left out`),
  line: (number: number) => `Line ${number}`,
  digits: 'Digits',
  about: 'About this reading',
  timing: (total: string, segmentation: string, inference: string) =>
    `It took ${total}: ${segmentation} to find the writing, ${inference} to read it.`,
  model: (made: string) => `The reader learned on ${made}.`,
  modelName: 'Reader',
  modelMore: 'How it learned, and where it errs',
  models: 'Models',
  modelsMore: 'All versions of the reader, and trainings under way',

  // Cards
  tile: 'What the digit reader saw',
  unsure: 'unsure',
  sure: (percent: string) => `${percent} sure`,
  guesses: 'The likeliest',
  notADigit: 'not a digit',
  youSaid: 'by you',
  correct: 'correct it',
  reasons: {
    'not-a-digit': 'not a digit',
    sign: 'sign',
    letter: 'letter',
    corrected: 'crossed out',
    speck: 'speck',
    frame: 'frame',
    border: 'border of the picture',
    rule: 'printed line',
    'too-many-marks': 'more than is read at once',
  } as Readonly<Record<string, string>>,
  reasonOf: (reason: string, count: number) => (count > 1 ? `${count} × ${reason}` : reason),

  // First visit
  tryOne: 'Or try an example',
  example: (words: string) => `Example: ${words}`,
  examples: { number: 'a number', touching: 'digits that touch', lines: 'two lines', letter: 'a letter among digits', photo: 'a photo' },
  waysIn: 'Pictures work too: open, drop or paste one.',

  // Settings
  boxes: 'Boxes',
  boxesMore: 'round every digit on the drawing',
  live: 'Read while drawing',
  liveMore: 'otherwise on Predict',
  howItWasRead: 'How it was read',
  howItWasReadMore: 'what the two networks saw and said',
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languageAuto: 'As the browser',
  shortcuts: 'Keys',
  keyNames: {} as Readonly<Record<string, string>>,
  keysOnCanvas: 'Where the drawing area has the focus:',
  keyPredict: 'Predict',
  corrections: 'Your corrections',
  correctionsKept: (count: number) =>
    count === 1 ? '1 sample is kept in this browser.' : `${count} samples are kept in this browser.`,
  correctionsMore:
    'Tap a digit’s card to correct it. The export teaches a reader your hand: digits train --ink FILE, or unpack the pictures ' +
    'and use --extra FOLDER.',
  exportInk: 'Export as ink',
  exportPictures: 'Export as pictures',
  forgetCorrections: 'Delete all',

  // Correcting
  whatIsIt: 'What is this?',
  readAs: (value: string) => `It was read as ${value}.`,
  wasLeftOut: (reason: string) => `It was left out: ${reason}.`,
  notADigitButton: 'Not a digit',
  framedByYou: 'You framed this.',
  severalDigits: 'Several digits',
  severalDigitsMore: 'that were read as one',
  say: 'OK',
  withNext: 'Join with the next',
  withPrevious: 'Join with the one before',
  missed: 'A digit was missed',
  frameHint: 'Draw a frame round the digit, or tap it.',
  frameKeys: 'Arrow keys choose a stroke, Enter takes it, Escape ends.',
  frameEnd: 'Cancel',
  takeBack: 'Take my correction back',
  correctionOutcomes: {
    kept: 'Thank you. Kept in this browser; export it in the settings.',
    shown: 'Noted for this reading. Ink that touches other ink is not kept for learning.',
    'not-kept': 'Noted, but this browser does not keep it: its storage is full or forbidden.',
  },

  // Sharing
  linkCopied: 'Link copied. It holds the drawing itself; nothing is stored on the server.',
  linkToCopy: 'Copy this link. It holds the drawing itself; nothing is stored on the server.',
  linkBroken: 'This link holds no drawing that can be shown',
  linkBrokenMore: 'It may have been cut off. Ask for it again.',
  nothingToShare: 'Draw something first: a link carries ink, not pictures.',

  // How it was read
  stripIntro:
    'The line reader looks at a whole line, scaled to a strip, and names each digit at one place, the strong stripe. The ink that ' +
    'belongs to it, lightly tinted, is cut out, and the digit reader looks at it by itself. Both opinions are weighed together.',
  stripColours: 'Colours of the digits',
  stripNone: 'There is no line yet.',
  theLine: 'The line',
  stripEmpty: 'The line reader found no digit here.',
  stripFound: 'What was found',
  stripEnlarged: (line: string) => `${line}, enlarged`,
  stripWords: (values: string) => `What the line reader saw and found: ${values}`,
  noDigitClass: 'no digit',
  spanShow: (outcome: string, sure: string) => `${outcome} ${sure}, show on the drawing`,
  opinionsDiffer: (line: string, tile: string, outcome: string) =>
    `The line reader saw ${line}, the digit reader ${tile}. Weighed together: ${outcome}.`,
  opinionsOverruled: (both: string, outcome: string) => `Both readers saw ${both}. Weighed together: ${outcome}.`,
  opinionsNone: 'Neither the line reader nor the digit reader saw a digit.',
  opinionsAgree: (value: string) => `The line reader saw ${value}, the digit reader agrees: ${value}.`,
  doubt: (outcome: string, other: string) => `Not sure: ${outcome} or ${other}`,
  numbers: 'Numbers',
  numbersClass: 'Class',
  numbersLine: 'Line reader',
  numbersTile: 'Digit reader',
  numbersTogether: 'Together',

  // Trouble
  fileTrouble: 'This file cannot be opened',
  notAPicture: (name: string) => `${name} is not a picture that this browser can read. Try a PNG or JPEG file.`,
  pictureNotDrawn: (name: string) => `${name} could not be drawn.`,
  pictureTooLarge: (name: string) => `${name} is too large for this browser.`,
  problems: {
    413: ['This drawing is too large', 'Try a smaller picture, or clear the canvas and write less at once.'],
    415: ['This kind of file cannot be read', 'Use a PNG or JPEG picture.'],
    422: ['This picture cannot be read', 'The file may be damaged. Try to save it again as PNG or JPEG.'],
    429: ['The reader is busy', 'Try again in a moment.'],
    503: ['A part of the reader is away', 'It usually comes back by itself. Your drawing is kept.'],
    504: ['The reader took too long', 'Try again, or with a smaller picture.'],
  } as Readonly<Record<number, readonly [title: string, detail: string]>>,
  problem: 'The drawing could not be read',
  problemStatus: (status: number) => `The reader answered with status ${status}.`,
  picturesNeedServer: 'Pictures need the server',
  picturesNeedServerMore:
    'No server answers. This device reads ink by itself, but no pictures; the picture is kept.',
  unreachable: 'The reader cannot be reached',
  unreachableMore:
    'Is it still running, and is this device online? Your drawing is kept and is read as soon as the connection is back.',
  notUnderstood: 'The answer was not understood',
  notUnderstoodMore: 'The page and the reader may be of different versions. Reload the page.',
};

export type Messages = typeof en;

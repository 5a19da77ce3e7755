// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ActivationSheet } from '../../../main/web/components/activation-sheet';
import type { ModelSummary } from '../../../main/web/models/model';
import type { ModelClient } from '../../../main/web/models/model-client';
import { problemOf } from '../../../main/web/recognition/problem';

type Outcome = Awaited<ReturnType<ModelClient['activate']>>;

let sheet: ActivationSheet;
let activated: string[];
let answer: (outcome: Outcome) => Promise<void>;

const done: Outcome = { kind: 'answer', answer: {} as ModelSummary };

async function confirm(): Promise<void> {
  sheet.querySelector('form')?.dispatchEvent(new Event('submit'));
  await sheet.updateComplete;
}

function isOpen(): boolean | undefined {
  return sheet.querySelector('dialog')?.open;
}

beforeEach(async () => {
  activated = [];
  sheet = new ActivationSheet();
  sheet.client = {
    activate: () =>
      new Promise<Outcome>((resolve) => {
        answer = async (outcome) => {
          resolve(outcome);
          await new Promise((later) => setTimeout(later));
          await sheet.updateComplete;
        };
      }),
  } as unknown as ModelClient;
  sheet.addEventListener('model-activated', (event) => activated.push((event as CustomEvent<string>).detail));
  document.body.replaceChildren(sheet);
  await sheet.updateComplete;
  sheet.open('v1');
});

describe('the sheet of a version', () => {
  it('closes once the version reads', async () => {
    await confirm();

    await answer(done);

    expect(activated).toEqual(['v1']);
    expect(isOpen()).toBe(false);
  });

  it('names the version that was asked for, and stays open, when another one was opened meanwhile', async () => {
    await confirm();
    sheet.querySelector('dialog')?.close();
    sheet.open('v2');

    await answer(done);

    expect(activated).toEqual(['v1']);
    expect(isOpen()).toBe(true);
  });

  it('says nothing there of what went wrong with another one', async () => {
    await confirm();
    sheet.querySelector('dialog')?.close();
    sheet.open('v2');

    await answer({ kind: 'problem', problem: problemOf('Wrong token', 'Look again') });

    expect(sheet.querySelector('.form-problem')?.textContent.trim()).toBe('');
  });
});

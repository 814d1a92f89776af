import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { browserVisitor, type Manner, openBrowser } from './browser-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town, type TownOptions } from './town.ts';

type Who = { readonly name: string; readonly manner: Manner; readonly phone?: boolean };
/** Somebody at a real browser, with the page it shows. */
export type AtBrowser = Awaited<ReturnType<typeof browserVisitor>>;

/** A town with real browsers in front of it. */
export type TownAtBrowsers = {
  readonly town: () => Town;
  /** Somebody who has not signed in. */
  readonly visitor: (who: Who) => Promise<AtBrowser>;
  /** Somebody of the town, signed in. */
  readonly comes: (name: string, email: string, manner: Manner, phone?: boolean) => Promise<AtBrowser>;
};

/** Opens a town and a browser before the stories that stand beside this, and closes both after them. */
export function townAtBrowsers(options: TownOptions = {}): TownAtBrowsers {
  let town: Town;
  let browser: Browser;
  let address: string;
  before(async () => {
    town = await openTown(options);
    address = await town.serve();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });
  const visitor = (who: Who): Promise<AtBrowser> => browserVisitor(browser, address, who);
  return {
    town: () => town,
    visitor,
    comes: async (name, email, manner, phone = false) => {
      const came = await visitor({ name, manner, phone });
      await signsInByLetter(came, email);
      return came;
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Nothing that a browser does in the background reaches out of this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browser {
  context: BrowserContext;
  page: Page;
  /** What pages wrote to the console as errors, and errors that they did not catch. */
  complaints: string[];
  /** Saves a picture when SIMSUP_SCREENSHOTS names a folder. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A Chromium with an empty profile. `SIMSUP_CHROMIUM` names its program. */
export async function openBrowser(size = { width: 1280, height: 800 }): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'simsup-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.SIMSUP_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    viewport: size,
    colorScheme: 'dark',
  });
  context.setDefaultTimeout(60_000);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    context,
    page,
    complaints,
    picture: async (name) => {
      const folder = process.env.SIMSUP_SCREENSHOTS;
      if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

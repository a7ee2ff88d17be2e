import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SimsupServer } from '../e2e/harness/simsup-server.js';
import { type Browser, openBrowser } from './browser.js';

jest.setTimeout(300_000);

/** Writes into a room what a responder has to say, one message after the other. */
async function tell(page: Page, room: string, ...texts: string[]): Promise<void> {
  await page
    .getByText(/^Rooms/)
    .locator('visible=true')
    .first()
    .click();
  await page.getByText(room, { exact: true }).locator('visible=true').click();
  for (const text of texts) {
    await page.getByLabel(`Write in ${room}`).fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: room }).getByText(text).waitFor();
  }
}

describe('a person in a browser', () => {
  let server: SimsupServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await SimsupServer.start();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  async function link(): Promise<string> {
    const { body } = await server.request<{ token: string }>('POST', '/api/login-links');
    return `${server.url}/login/${body.token}`;
  }

  it('is told how to get in, and gets in by a link, once', async () => {
    const { page } = browser;
    await page.goto(server.url);
    await page.getByText('npm start').first().waitFor();
    const once = await link();
    await page.goto(once);
    await page.getByRole('heading', { name: 'Practices' }).waitFor();
    await browser.context.clearCookies();
    await page.goto(once);
    expect(new URL(page.url()).pathname).toBe('/login');
    await page.goto(await link());
    await page.getByRole('heading', { name: 'Practices' }).waitFor();
    await browser.picture('list-empty');
  });

  it('schedules a practice without learning what breaks', async () => {
    const { page } = browser;
    await page.goto(`${server.url}/schedule`);
    await page.getByRole('heading', { name: 'Schedule a practice' }).waitFor();
    await browser.picture('schedule');
    const text = await page.locator('main').textContent();
    for (const spoiler of ['core-locked', 'proxy-root-owned', 'sessionsrv', 'nginx'])
      expect(text).not.toContain(spoiler);
  });

  it('is paged, works in the terminal, restores service, declares it over and reads the postmortem', async () => {
    const { page } = browser;
    const { id } = await server.schedule({
      scenario: 'builder/core-locked',
      tempo: 5,
    });
    await page.goto(`${server.url}/practices/${id}`);
    await page.getByRole('button', { name: 'Acknowledge' }).click({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Open a terminal' }).click();
    const terminal = page.locator('.xterm-rows');
    await terminal.getByText('responder@jump').first().waitFor();
    await page.keyboard.type('ssh live-builder-datastore-0\n');
    await terminal.getByText('ubuntu@live-builder-datastore-0').first().waitFor();
    const find = "state = 'idle in transaction' AND pid <> pg_backend_pid()";
    await page.keyboard.type(
      `sudo -iu hab psql builder_originsrv -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${find}"\n`,
    );
    await tell(page, 'Operations', 'Sign-ins hang.', 'Somebody holds a lock.');
    await tell(page, 'Status', 'Users cannot sign in; it is being repaired.');
    await page.getByRole('tab', { name: 'Dashboards' }).click();
    await page.frameLocator('iframe').getByRole('link', { name: 'Alerts' }).waitFor();
    await page.getByRole('button', { name: 'Declare over' }).click({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Declare it over' }).click();
    await page
      .getByText('Cause fixed')
      .or(page.getByText('Fixed', { exact: true }))
      .first()
      .waitFor();
    const postmortem = page.frameLocator('iframe').first();
    await postmortem.getByText('pg_terminate_backend').first().waitFor();
    await browser.picture('practice-over');
    await page.setViewportSize({ width: 390, height: 844 });
    await browser.picture('practice-over-narrow');
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('meets no error on the way', () => {
    const unexpected = browser.complaints.filter((text) => !/status of 401/.test(text));
    expect(unexpected).toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { expect } from 'vitest';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

export type Screen = 'desktop' | 'phone';

const screens = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const;

// Chromium notes every answer from 400 on; a refusal of the service is an answer, and the page shows it.
const isRefusal = (message: ConsoleMessage): boolean =>
  new URL(message.location().url || 'about:blank').pathname.startsWith('/api/') && /status of 4\d\d/.test(message.text());

let browser: Browser | undefined;

export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) throw new Error('There is no Chromium; name one in CHROMIUM.');
  return browser ??= await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** A person at a screen: what the console says against them fails the journey. */
export class Visitor {
  /** Who is still there: a journey that broke off shows what they saw. */
  private static readonly present = new Set<Visitor>();

  private readonly complaints: string[] = [];

  private constructor(readonly page: Page, readonly context: BrowserContext, readonly screen: Screen, private readonly address: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message) && !this.expected.some((text) => message.text().includes(text))) this.complaints.push(message.text());
    });
    page.on('pageerror', (fault) => this.complaints.push(String(fault)));
    page.setDefaultTimeout(20_000);
    Visitor.present.add(this);
  }

  /** Parts of what the console may say, where a journey makes it happen on purpose. */
  readonly expected: string[] = [];

  static async come(address: string, screen: Screen = 'desktop'): Promise<Visitor> {
    const context = await (await openBrowser()).newContext({ ...screens[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    return new Visitor(await context.newPage(), context, screen, address);
  }

  /** Comes to the portal and signs in on the issuer's page, as anybody does. */
  static async signedIn(address: string, name: string, screen: Screen = 'desktop', path = '/'): Promise<Visitor> {
    const visitor = await Visitor.come(address, screen);
    await visitor.goTo(path);
    await visitor.page.getByRole('button', { name: '登录' }).click();
    await visitor.choose(name);
    await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in/done'));
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    return visitor;
  }

  /** Chooses an account on the issuer's page. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `以${name}登录` }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/dev/'));
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  heading(): Promise<string | null> {
    return this.page.getByRole('heading', { level: 1 }).textContent();
  }

  /** Pictures of what everybody sees who has not left. */
  static async showPresent(folder: string): Promise<void> {
    for (const [index, { page }] of [...Visitor.present].filter((one) => !one.page.isClosed()).entries()) await page.screenshot({ path: `${folder}broken-off-${index}.png`, fullPage: true });
  }

  /** Goes away; nothing may have been wrong in the console. */
  async leave(): Promise<void> {
    Visitor.present.delete(this);
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }
}

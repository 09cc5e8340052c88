import type { Visitor } from './visitor';

/** What a phone on a weak network gets: 1.6 Mbit/s, 150 ms, a processor four times slower. */
const weak = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };
const slower = 4;

/** Counts the bytes that cross the network while a page is opened, cache empty. */
export async function measure(visitor: Visitor, open: () => Promise<void>, { throttled = false } = {}) {
  const cdp = await visitor.context.newCDPSession(visitor.page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (throttled) {
    await cdp.send('Network.emulateNetworkConditions', weak);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }

  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  cdp.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, new URL(response.url).pathname));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(addresses.get(requestId) ?? requestId, encodedDataLength));
  await open();
  await visitor.page.waitForLoadState('networkidle');
  const paint = await visitor.page.evaluate(() => new Promise<number>((done) => {
    new PerformanceObserver((list) => done(Math.max(...list.getEntries().map((entry) => entry.startTime))))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  }));
  const content = await visitor.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  await cdp.detach();
  return { total: [...bytes.values()].reduce((sum, one) => sum + one, 0), bytes, content, paint };
}

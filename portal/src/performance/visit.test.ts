import { expect, test } from 'vitest';
import type { Performance, Plan } from './reads';
import { timesOn, visitOf, workersOf } from './visit';

const plan = { plan: 'p1', title: '探访', status: 'agreed', site: 'S1', from: '2026-03-01', through: '2026-06-30', endedThrough: null, weekly: [{ weekday: 1, from: '09:00', until: '11:00' }], dates: [{ day: '2026-03-08', from: '14:00', until: '15:00' }], except: ['2026-03-09'] } as unknown as Plan;
const performance = (plans: Plan[]) => ({ plans }) as unknown as Performance;

test('the times of a day are those of agreed plans, without the days left out', () => {
  expect(timesOn(performance([plan]), '2026-03-02').map(({ from }) => from)).toEqual(['09:00']);
  expect(timesOn(performance([plan]), '2026-03-08').map(({ from }) => from)).toEqual(['14:00']);
  expect(timesOn(performance([plan]), '2026-03-09')).toEqual([]);
  expect(timesOn(performance([{ ...plan, status: 'proposed' }]), '2026-03-02')).toEqual([]);
  expect(timesOn(performance([{ ...plan, endedThrough: '2026-03-01' }]), '2026-03-02')).toEqual([]);
});

test('names are divided as people write them, certificates stand behind their holders', () => {
  expect(workersOf('周静（SW407）、李 敏, 王强')).toEqual([{ name: '周静', certificate: 'SW407' }, { name: '李 敏', certificate: null }, { name: '王强', certificate: null }]);
});

test('what is sent names the time that was chosen', () => {
  const draft = { day: '2026-03-02', time: 'p1 09:00', from: '09:00', until: '10:00', site: 'S1', workers: '李敏', client: ' ', quantity: '1', verification: 'photo' as const, note: '', files: ['f1'] };
  expect(visitOf(draft, timesOn(performance([plan]), '2026-03-02'))).toMatchObject({ plan: 'p1', planned: '09:00', client: null, note: null, files: ['f1'] });
  expect(visitOf({ ...draft, time: '' }, [])).toMatchObject({ plan: null, planned: null });
});

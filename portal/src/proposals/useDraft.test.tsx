import { act, renderHook, waitFor } from '@testing-library/react';
import createClient from 'openapi-fetch';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Schema } from '../http/client';
import { ApiContext } from '../http/context';
import type { paths } from '../http/schema';
import { SessionContext } from '../identity/context';
import { emptyDraft } from './draft';
import { useDraft } from './useDraft';

const content = { ...emptyDraft({ lots: [], categories: [] } as unknown as Schema<'RoundBody'>, 'P1'), title: '夜间陪护' };
const view = { round: 'R', proposal: 'p-1', status: 'draft', version: 1, content } as unknown as Schema<'ProposalView'>;

/** A service that keeps one draft, takes a change of the version it has and no other, and is slow to answer. */
function slowService() {
  const kept = { version: 1, content, refused: 0 };
  const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { ETag: `"${kept.version}"`, 'Content-Type': 'application/json' } });
  const fetch = async (request: Request) => {
    const written = request.method === 'PUT' ? await request.json() as Schema<'ProposalBody'> : null;
    await new Promise((done) => setTimeout(done, 50));
    if (written && request.headers.get('If-Match') !== `"${kept.version}"`) {
      kept.refused++;
      return answer(412, { code: 'etag.stale', title: '', detail: '', status: 412, errors: [] });
    }

    if (written) Object.assign(kept, { version: kept.version + 1, content: written });
    return answer(200, { ...view, version: kept.version, content: kept.content });
  };
  return { kept, api: createClient<paths>({ baseUrl: 'http://service.test', fetch }) };
}

const state = { caller: { account: 'lin', name: '林晓岚', roles: ['applicant'] }, ended: false };
const session = { session: { subscribe: () => () => undefined, snapshot: () => state }, config: {} } as never;

beforeEach(() => window.sessionStorage.clear());

test('saving while another save is under way waits for it, and is not taken for a colleague', async () => {
  const { kept, api } = slowService();
  const wrapper = ({ children }: { children: ReactNode }) => <ApiContext value={api}><SessionContext value={session}>{children}</SessionContext></ApiContext>;
  const { result } = renderHook(() => useDraft(view, '"1"', () => undefined), { wrapper });

  act(() => result.current.change({ title: '夜间陪护与' }));
  let first: Promise<boolean> | undefined;
  act(() => { first = result.current.save(); });
  act(() => result.current.change({ title: '夜间陪护与助浴' }));
  let second: boolean | undefined;
  await act(async () => { second = await result.current.save(); });

  expect([await first, second]).toEqual([true, true]);
  expect([kept.refused, kept.content.title, kept.version]).toEqual([0, '夜间陪护与助浴', 3]);
  await waitFor(() => expect(result.current.dirty).toBe(false));
});

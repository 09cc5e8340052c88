import { draftOf, type Draft, type RoundBody } from './draft';

/** A draft with the rules of an earlier round; what names the new round, its dates and its people stay as they are typed. */
export function withRulesOf(round: RoundBody, draft: Draft): Draft {
  const { title, purchaser, fund } = draft;
  return {
    ...draftOf(round),
    title: title || round.title, fund: fund || round.fund, purchaser: purchaser.uscc ? purchaser : round.purchaser,
    opensAt: draft.opensAt, closesAt: draft.closesAt, contact: draft.contact, sealing: draft.sealing,
  };
}

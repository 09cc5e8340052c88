import { changesIn } from './changes';

/** A text against what it was: what went is struck, what came is underlined. */
export function Compared({ before, after }: { before: string; after: string }) {
  return (
    <>
      {changesIn(before, after).map(({ kind, text }, index) => kind === 'same' ? <span key={index}>{text}</span> : kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>)}
    </>
  );
}

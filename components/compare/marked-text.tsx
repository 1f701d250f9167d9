import { diffText } from '@/domain/filings/text-diff';

type Side = 'before' | 'after' | 'both';

/** One side of a changed text, or both in one line: what went is struck, what came is marked. */
export function MarkedText({ before, after, side }: { before: string; after: string; side: Side }) {
  return (
    <>
      {diffText(before, after).map((piece, index) => {
        if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
        if (piece.kind === 'out') return side === 'after' ? null : <del key={index} className="old">{piece.text}</del>;
        return side === 'before' ? null : <ins key={index} className="new">{piece.text}</ins>;
      })}
    </>
  );
}

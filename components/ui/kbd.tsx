import { Fragment } from 'react';

/** Keys as one presses them: "Ctrl K" is one cap, ["J", "K"] are two. */
export function Keys({ keys }: { keys: readonly (readonly [string | readonly string[], string])[] }) {
  return (
    <span className="keys">
      {keys.map(([caps, word]) => (
        <span key={word}>{(typeof caps === 'string' ? [caps] : caps).map((cap) => <Fragment key={cap}><kbd>{cap}</kbd></Fragment>)}{word}</span>
      ))}
    </span>
  );
}

export type LightColour = 'red' | 'yellow' | 'green' | 'blue' | 'none';

/** Shape + word + colour, always the three together (▲ ■ ● ◆ ○): nobody needs to see colours. The word is the child. */
export function Light({ colour, children }: { colour: LightColour; children: string }) {
  return <span className={`light light--${colour}`}>{children}</span>;
}

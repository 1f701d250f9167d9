/** 阻断 solid; 需说明, 提示 and 相符 outlined. The word carries the meaning. */
export type LevelLook = 'stop' | 'ask' | 'tip' | 'done';
export function Level({ look, children }: { look: LevelLook; children: string }) {
  return <span className={`lv lv--${look}`}>{children}</span>;
}

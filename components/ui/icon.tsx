/** The product's own signs, drawn on a 20 or 16 grid with one stroke. `name` is what it means, not what it shows. */
const PATHS = {
  mark: [24, 'M4 4.5h16M12 4.5v9.5', 'M8.8 14h6.4L12 21z'],
  desk: [20, 'M3 4.5l1.3 1.3L6.7 3.4M9.5 4.8H17M3 10.2l1.3 1.3 2.4-2.4M9.5 10.5H17M3.5 15.5h2.5M9.5 15.8H17'],
  review: [20, 'M4 2.5h12v9M4 2.5v15h6M7 6.2h6M7 9.5h3.5M11.5 15l2 2 4-4'],
  department: [20, 'M7 2.5h6v4.2H7zM2.5 13.3h5v4.2h-5zM12.5 13.3h5v4.2h-5zM10 6.7V10M5 13.3V10h10v3.3'],
  progress: [20, 'M2.5 2.5h15v15h-15zM2.5 7.5h15M2.5 12.5h15M7.5 2.5v15M12.5 2.5v15'],
  file: [20, 'M4 2.5h8l4 4v11H4zM12 2.5v4h4M7 10.5h6M7 13.8h4'],
  library: [20, 'M3 3h3.4v14H3zM6.4 3h3.4v14H6.4zM11.4 4l3.2-.9 3.6 13.2-3.2.9z'],
  rules: [20, 'M2.5 6.5h15v7h-15zM5.5 6.5v3M8.5 6.5v4.2M11.5 6.5v3M14.5 6.5v4.2'],
  watch: [20, 'M2 10c2.2-3.7 4.8-5.5 8-5.5s5.8 1.8 8 5.5c-2.2 3.7-4.8 5.5-8 5.5S4.2 13.7 2 10zM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z'],
  admin: [20, 'M7.2 3.2a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2zM2.5 16.8v-1.6c0-2 1.7-3.2 4.7-3.2 1 0 1.9.1 2.6.4M14.3 10.6v1.2M14.3 16.2v1.2M11.4 12.4l1 .6M16.2 15l1 .6M11.4 15.6l1-.6M16.2 13l1-.6M14.3 12.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z'],
  help: [20, 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.7 7.8c.2-1.5 1.1-2.2 2.4-2.2 1.4 0 2.3.8 2.3 2 0 1.7-2.3 1.9-2.3 3.7M10.1 14v.3'],
  down: [16, 'M4 6.2l4 4 4-4'],
  left: [16, 'M9.8 4l-4 4 4 4'],
  right: [16, 'M6.2 4l4 4-4 4'],
  find: [16, 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2'],
  undo: [16, 'M5.5 3L2.5 6l3 3M2.5 6h7a3.8 3.8 0 0 1 0 7.5H6'],
  print: [16, 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z'],
  done: [16, 'M3 8.5l3.2 3.2L13 4.6'],
  close: [16, 'M4 4l8 8M12 4l-8 8'],
  add: [16, 'M8 3v10M3 8h10'],
  attach: [16, 'M11.5 6.5L7 11a1.8 1.8 0 0 1-2.6-2.6l5-5a2.9 2.9 0 0 1 4.1 4.1l-5.2 5.2a4 4 0 0 1-5.7-5.7L7.3 2.3'],
} as const satisfies Record<string, readonly [number, ...string[]]>;

export type IconName = keyof typeof PATHS;

/** Always beside a word or inside a control that has a name of its own, hence hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  const [size, ...paths] = PATHS[name];
  return (
    <svg className="i" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {paths.map((d) => <path key={d} d={d} />)}
      {name === 'progress' ? <path d="M2.5 7.5h5v5h-5zM7.5 2.5h5v5h-5z" fill="currentColor" /> : null}
    </svg>
  );
}

/** One thing that Ctrl+K can open. `where`: what stands behind it in small letters. */
export interface FindItem { readonly kind: 'project' | 'department' | 'indicator' | 'action'; readonly text: string; readonly where: string; readonly href: string }
export interface FindData { readonly items: readonly FindItem[] }

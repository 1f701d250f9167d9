/** What can be wrong with a chain; texts stand in the command that prints them. */
export const CHAIN_FAULTS = [
  'missing', // a number of the chain is not there
  'changed', // the hash is not that of the stored text
  'unlinked', // it does not follow from the entry before
  'copy', // a column says something else than the text
  'cut', // the chain ends before its head, or before what a seal names
  'head', // the head is not the last entry
  'sealed_otherwise', // a seal names another hash at this number
  'seals_cut', // sealed further than any seal says
  'gone', // a form that the trail or a seal names is not there
  'snapshot', // the frozen content is not the one its hash and the trail name
  'version_missing', // the trail says it was frozen, and it is not there
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** The first thing wrong with one chain. */
export interface Break {
  readonly fault: ChainFault;
  readonly chain: 'filing' | 'region' | 'seals';
  /** number of the document, or code of the region */
  readonly name: string;
  readonly id: string;
  readonly seq: number | null;
}

export interface Verdict {
  readonly regions: number;
  readonly filings: number;
  readonly entries: number;
  readonly versions: number;
  readonly seals: number;
  readonly breaks: readonly Break[];
}

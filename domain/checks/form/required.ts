import type { Body, Place } from '@/domain/filings/body';
import type { Finding } from '../finding';
import { fault } from '../fault';
import { headPlace, headText } from '../indicator-model';

/** Fields of the head that must hold something (HD-01). What was typed and could not be read is VL-01, not missing. */
export const requiredHead = (body: Body, fields: readonly string[]): readonly Finding<Place>[] =>
  fields
    .filter((field) => headText(body, field) === '' && !body.header?.[0]?.typed[field])
    .map((field) => fault('HD-01', [headPlace(body, field)], { params: { field } }));

/** A list that needs at least one entry. */
export const requiredList = (body: Body, table: string): readonly Finding<Place>[] =>
  (body[table] ?? []).length > 0 ? [] : [fault('HD-01', [{ table, row: null, field: null }], { params: { field: table } })];

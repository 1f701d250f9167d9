import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { CheckProgress } from '@/domain/documents/checked-file';
import { cleanFileName } from '@/domain/filings/file-name';
import { EVERYTHING, type Job, type Product } from '@/lib/inspect/job';
import { printedError } from '@/lib/inspect/printed';
import { readingQueue, runJob, type Watch } from '@/lib/inspect/run-job';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { requestLog } from '@/lib/log';
import { ReadError } from '@/lib/readers/read-error';
import { failed } from '../kernel/answer';
import { addressOf, requestId, sameOrigin } from '../kernel/request';
import { addressKey, Allowance, PUBLIC_CHECKS } from './allowance';
import { exportResponse, severitiesOf, type Export } from './export-file';
import { requestLocale } from './request-locale';
import { inFolder, receive, refuseTooLarge, removeFolder, workFolder } from './work-folder';

const perAddress = new Allowance(PUBLIC_CHECKS.perMinute);
const ofAll = new Allowance(PUBLIC_CHECKS.ofAllPerMinute);
/** a visitor who takes nothing of the answer for so long has left */
const STANDSTILL_SECONDS = 60;
type Failure = Extract<CheckProgress, { state: 'failed' }>;

/**
 * Anybody's document, checked and forgotten: the body is the file, `?name=` what it is called. Answers lines of CheckProgress,
 * or with `?as=letter|list` the paper itself. Nothing is stored; the file lies in a folder of its own until the answer is out.
 */
export async function publicCheck(request: Request): Promise<Response> {
  const id = requestId(request.headers);
  if (!sameOrigin(request.headers)) return failed('forbidden', id);
  const query = new URL(request.url).searchParams;
  if (!query.get('name')) return failed('invalid_input', id);
  const locale = requestLocale(request.headers);
  const seconds = secondsToWait(addressKey(addressOf(request.headers)), Date.now());
  if (seconds > 0) return refused(429, { code: 'too_often', message: translator(locale, 'documents')('tooOften', { seconds, count: PUBLIC_CHECKS.perMinute }) }, seconds);
  const busy = () => refused(429, { code: 'busy', message: translator(locale, 'documents')('busy', { seconds: 30 }) }, 30);
  if (queueIsFull()) return busy();
  const folder = await workFolder();
  let streaming = false;
  try {
    refuseTooLarge(request.headers);
    const input = { kind: 'file', path: inFolder(folder, 'file'), name: cleanFileName(query.get('name') ?? '') } as const;
    const { size } = await receive(request.body, input.path);
    // Many may have sent their files at the same time, and slowly.
    if (queueIsFull()) return busy();
    const job = (want: Product): Job => ({
      input, want, output: inFolder(folder, 'out'), locale, at: new Date().toISOString(),
      pick: { ...EVERYTHING, severities: severitiesOf(query), without: query.get('without')?.split(',').slice(0, 5000) ?? [] },
    });
    const as = query.get('as');
    if (as === 'letter' || as === 'list') return await paper(job(as), as, input.name, request.signal);
    streaming = true;
    return progress(job('checked'), size, locale, id, request.signal, folder);
  } catch (error) {
    // Whoever left in the middle gets no answer, and the log no fault.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    return refused(error instanceof ReadError && error.code === 'READ-SIZE' ? 413 : 422, failureOf(error, locale, id));
  } finally {
    if (!streaming) await removeFolder(folder);
  }
}

const queueIsFull = (): boolean => readingQueue().length >= PUBLIC_CHECKS.waiting;

/** Both buckets: behind no proxy of ours an address can be made up, the whole cannot. */
function secondsToWait(address: string, now: number): number {
  return perAddress.take(address, now) || ofAll.take('all', now);
}

function refused(status: number, { code, message }: Pick<Failure, 'code' | 'message'>, retryAfter?: number): Response {
  return Response.json({ status: 'failed', code, message, ...(retryAfter ? { seconds: retryAfter } : {}) }, { status, headers: { 'cache-control': 'no-store', ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}) } });
}

function failureOf(error: unknown, locale: Locale, id: string): Failure {
  if (error instanceof ReadError) return { state: 'failed', ...printedError(error, locale) };
  requestLog(id).error({ err: error }, 'a document could not be checked');
  return { state: 'failed', code: 'unexpected', message: translator(locale, 'documents')('fault', { requestId: id }) };
}

async function paper(job: Job, as: Export, name: string, signal: AbortSignal): Promise<Response> {
  const { title } = await runJob(job, { signal, guest: true });
  return exportResponse(await readFile(job.output), as, title ?? name, job.locale);
}

/** Lines as the work goes on; the result goes from the file into the answer without becoming an object here. */
function progress(job: Job, bytes: number, locale: Locale, id: string, gone: AbortSignal, folder: string): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([gone, left.signal]);
  let taken = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string | Uint8Array) => {
        if (!signal.aborted) controller.enqueue(typeof text === 'string' ? Buffer.from(text) : text);
      };
      const say = (line: CheckProgress) => write(`${JSON.stringify(line)}\n`);
      const watch: Watch = { ahead: (ahead) => say({ state: 'waiting', ahead }), step: (state) => say({ state }), signal, guest: true };
      // The result lies on disk until the reader has room for more: its size is the visitor's choice.
      const room = async () => {
        for (let seconds = 0; !signal.aborted && (controller.desiredSize ?? 1) <= 0; seconds++) {
          if (seconds >= STANDSTILL_SECONDS) left.abort();
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, 1000);
            taken = () => { clearTimeout(timer); resolve(); };
          });
        }
        signal.throwIfAborted();
      };
      const work = async () => {
        say({ state: 'received', bytes });
        try {
          await runJob(job, watch);
          write('{"state":"done","file":');
          for await (const chunk of createReadStream(job.output)) {
            await room();
            write(chunk as Buffer);
          }
          write('}\n');
        } catch (error) {
          if (!signal.aborted) say(failureOf(error, locale, id));
        } finally {
          await removeFolder(folder);
          if (!signal.aborted) controller.close();
          else if (!gone.aborted) controller.error(signal.reason);
        }
      };
      work().catch((error: unknown) => requestLog(id).warn({ err: error }, 'an answer could not be ended'));
    },
    pull: () => taken(),
    cancel: () => left.abort(),
  });
  return new Response(body, { headers: { 'content-type': 'text/x-ndjson; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } });
}

import type { CheckedFile, CheckProgress } from '@/domain/documents/checked-file';

/** Where one file stands, from the choice to the result. `percent` of the bytes sent; `seconds` until the next try. */
export type FileStep =
  | { readonly state: 'queued' }
  | { readonly state: 'uploading'; readonly percent: number }
  | Exclude<CheckProgress, { readonly state: 'done' | 'failed' }>
  | { readonly state: 'paused'; readonly seconds: number }
  | { readonly state: 'done'; readonly file: CheckedFile }
  | { readonly state: 'kept'; readonly id: string }
  /** `message` null: the page has the words for this code */
  | { readonly state: 'failed'; readonly code: string; readonly message: string | null }
  | { readonly state: 'cancelled' };

export const isOver = (step: FileStep): boolean => step.state === 'done' || step.state === 'kept' || step.state === 'failed' || step.state === 'cancelled';

/** Where files go, and how large the server takes them. */
export interface Way { readonly path: string; readonly mostBytes: number }

interface Answer { readonly id?: string; readonly code?: string; readonly message?: string }
const UNKNOWN: FileStep = { state: 'failed', code: 'unexpected', message: null };

/**
 * Sends the file itself and tells each step; ends with done, kept, failed, paused or cancelled. `fetch` cannot say how much of a
 * body has gone, hence the older request.
 */
export function sendFile(file: File, { path, mostBytes }: Way, onStep: (step: FileStep) => void, signal: AbortSignal): Promise<FileStep> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let read = 0;
    let last: FileStep = { state: 'uploading', percent: 0 };
    const tell = (step: FileStep) => { last = step; onStep(step); };
    const end = (step: FileStep) => { tell(step); resolve(step); };
    const take = () => {
      if (request.status !== 200 || !isStream(request)) return;
      for (let at = request.responseText.indexOf('\n', read); at >= 0; at = request.responseText.indexOf('\n', read)) {
        const line = request.responseText.slice(read, at);
        read = at + 1;
        if (line.trim() !== '') tell(JSON.parse(line) as CheckProgress);
      }
    };
    request.upload.onprogress = (event) => { if (event.lengthComputable) tell({ state: 'uploading', percent: Math.floor((event.loaded / event.total) * 100) }); };
    request.onprogress = take;
    request.onload = () => {
      take();
      if (isOver(last)) return resolve(last);
      const id = request.status === 200 && !isStream(request) ? parsed(request.responseText).id : undefined;
      end(id ? { state: 'kept', id } : request.status === 200 ? UNKNOWN : refused(request));
    };
    request.onerror = () => end({ state: 'failed', code: 'offline', message: null });
    request.onabort = () => end({ state: 'cancelled' });
    if (signal.aborted) return end({ state: 'cancelled' });
    // The server refuses it too, but in the middle of a body a browser hears only that the line broke.
    if (file.size > mostBytes) return end({ state: 'failed', code: 'READ-SIZE', message: null });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    onStep(last);
    request.open('POST', `${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

const isStream = (request: XMLHttpRequest): boolean => (request.getResponseHeader('content-type') ?? '').includes('ndjson');

function refused(request: XMLHttpRequest): FileStep {
  const answer = parsed(request.responseText);
  if (request.status === 429) return { state: 'paused', seconds: Math.max(1, Number(request.getResponseHeader('retry-after')) || 10) };
  return answer.code === undefined ? UNKNOWN : { state: 'failed', code: answer.code, message: answer.message ?? null };
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

import { expect, it } from 'vitest';
import { Queue } from '@/lib/inspect/queue';

const never = new AbortController().signal;
function work() {
  let end: (error?: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => { end = (error) => (error ? reject(error) : resolve()); });
  return { run: () => done, end };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('lets two run, tells the others how many are before them, and goes on after a failure', async () => {
  const queue = new Queue(2);
  const begun: number[] = [];
  const ahead: [number, number][] = [];
  const works = [0, 1, 2, 3].map(work);
  const runs = works.map((one, index) => queue.run(() => { begun.push(index); return one.run(); }, (count) => ahead.push([index, count]), never).catch((error: Error) => error.message));
  await settle();
  expect([begun, queue.length, ahead]).toEqual([[0, 1], 2, [[2, 2], [3, 3]]]);
  works[1]?.end(new Error('broken'));
  await settle();
  expect([begun, queue.length, ahead.at(-1)]).toEqual([[0, 1, 2], 1, [3, 2]]);
  for (const one of works) one.end();
  expect(await Promise.all(runs)).toEqual([undefined, 'broken', undefined, undefined]);
  expect([begun, queue.length]).toEqual([[0, 1, 2, 3], 0]);
});

it('lets go of whoever does not wait any more, and keeps the place for the next one', async () => {
  const queue = new Queue(1);
  const [first, second] = [work(), work()];
  const left = new AbortController();
  const runs = [queue.run(first.run, () => undefined, never), queue.run(() => Promise.reject(new Error('must not run')), () => undefined, left.signal).catch(() => 'left'), queue.run(second.run, () => undefined, never)];
  await settle();
  left.abort();
  expect([await runs[1], queue.length]).toEqual(['left', 1]);
  first.end();
  second.end();
  await Promise.all(runs);
  await expect(queue.run(() => Promise.resolve(), () => undefined, left.signal)).rejects.toThrow();
  await queue.run(() => Promise.resolve(), () => undefined, never);
});

it('lets our own people in before visitors who wait, each among themselves in order', async () => {
  const queue = new Queue(1);
  const begun: string[] = [];
  const ahead: [string, number][] = [];
  const first = work();
  const come = (name: string, guest: boolean) => queue.run(() => { begun.push(name); return Promise.resolve(); }, (count) => ahead.push([name, count]), never, guest);
  const runs = [queue.run(first.run, () => undefined, never, true), come('visitor', true), come('another visitor', true), come('clerk', false), come('reviewer', false)];
  await settle();
  expect(ahead.slice(2, 5)).toEqual([['clerk', 1], ['visitor', 2], ['another visitor', 3]]);
  first.end();
  await Promise.all(runs);
  expect(begun).toEqual(['clerk', 'reviewer', 'visitor', 'another visitor']);
});

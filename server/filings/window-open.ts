import { DomainError } from '@/domain/shared/errors';

/** Submitting waits for the window: says since when it is closed, by the server's clock. */
export function assertWindowOpen(window: { opensAt: Date; closesAt: Date | null }, now: Date): void {
  if (now < window.opensAt) throw new DomainError('window_closed', { opensAt: window.opensAt.toISOString(), closesAt: null });
  if (window.closesAt && now >= window.closesAt) throw new DomainError('window_closed', { opensAt: null, closesAt: window.closesAt.toISOString() });
}

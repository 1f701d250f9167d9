import { DomainError } from '@/domain/shared/errors';

/**
 * Submitting waits for the window: says since when it is closed, by the server's clock.
 * `until`: what came back may be handed in again to its own due date, even when the window closed meanwhile.
 */
export function assertWindowOpen(window: { opensAt: Date; closesAt: Date | null }, now: Date, until: Date | null): void {
  if (now < window.opensAt) throw new DomainError('window_closed', { opensAt: window.opensAt.toISOString(), closesAt: null });
  if (until && now < until) return;
  if (window.closesAt && now >= window.closesAt) throw new DomainError('window_closed', { opensAt: null, closesAt: window.closesAt.toISOString() });
}

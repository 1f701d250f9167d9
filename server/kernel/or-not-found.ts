import { notFound } from 'next/navigation';
import { DomainError } from '@/domain/shared/errors';

/** For loaders of pages: what is not there, out of reach or not allowed is the same page that does not exist. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}

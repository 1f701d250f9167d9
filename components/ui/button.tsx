import Link from 'next/link';
import type { ComponentPropsWithRef, ReactNode } from 'react';

/** main: the one solid button of a page; line: the others; quiet: words only. */
export type ButtonLook = 'main' | 'line' | 'quiet';
export type ButtonSize = 'page' | 'row' | 'mini';
const LOOKS: Readonly<Record<ButtonLook, string>> = { main: ' btn--main', line: '', quiet: ' btn--quiet' };
const SIZES: Readonly<Record<ButtonSize, string>> = { page: '', row: ' btn--row', mini: ' btn--mini' };
const classOf = (look: ButtonLook, size: ButtonSize): string => `btn${LOOKS[look]}${SIZES[size]}`;

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: ButtonLook | undefined;
  readonly size?: ButtonSize | undefined;
}
export function Button({ look = 'line', size = 'page', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${classOf(look, size)} ${className}`.trim()} {...rest} />;
}

interface ButtonLinkProps { readonly href: string; readonly look?: ButtonLook; readonly size?: ButtonSize; readonly children: ReactNode }
export function ButtonLink({ href, look = 'line', size = 'page', children }: ButtonLinkProps) {
  return <Link className={classOf(look, size)} href={href}>{children}</Link>;
}

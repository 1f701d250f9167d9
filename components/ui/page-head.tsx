import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly title: ReactNode;
  readonly kind?: ReactNode;
  readonly crumb?: ReactNode;
  /** short facts, separated by hairlines; absent ones may be null */
  readonly meta?: readonly ReactNode[];
  readonly tools?: ReactNode;
  /** what belongs to the head: a chain */
  readonly children?: ReactNode;
}

/** What it is, whose hands, until when; closed by the double rule of an official form. */
export function PageHead({ title, kind, crumb, meta = [], tools, children }: PageHeadProps) {
  const facts = meta.filter((fact) => fact !== null && fact !== false && fact !== undefined);
  return (
    <>
      <div className="head">
        {crumb ? <div className="head__crumb">{crumb}</div> : null}
        <div className="head__title"><h1>{title}</h1>{kind ? <span className="head__kind">{kind}</span> : null}</div>
        {facts.length > 0 ? <div className="head__meta">{facts.map((fact, index) => <span key={index}>{fact}</span>)}</div> : null}
        {tools ? <div className="head__tools">{tools}</div> : null}
      </div>
      {children}
      <DoubleRule />
    </>
  );
}

export function DoubleRule({ tight = false }: { tight?: boolean }) {
  return <hr className={tight ? 'double double--tight' : 'double'} />;
}

'use client';

import './globals.css';

/** The layout itself failed, texts and language with it: both languages, nothing else. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-Hans-CN">
      <body>
        <title>准绳</title>
        <main className="main door__in--lone">
          <h1>这一页没有打开 <span lang="en">This page did not open</span></h1>
          <p className="soft gap-2">请再试一次；一直不行，请把编号告诉系统管理员。{error.digest}</p>
          <p className="gap-5"><button type="button" className="btn btn--main" onClick={reset}>再试一次 <span lang="en">Try again</span></button></p>
        </main>
      </body>
    </html>
  );
}

import { createHash } from 'node:crypto'

/** The style of every local page; the policy allows this text by its hash and nothing else. */
export const STYLE = `
:root { color-scheme: light dark; --line: #d5d9e0; --soft: #f4f6f9; --dim: #5b6472; --accent: #1f5fbf; }
@media (prefers-color-scheme: dark) {
  :root { --line: #363c47; --soft: #20242c; --dim: #a3adbb; --accent: #8ab4ff; }
  body { background: #16191f; color: #e8ebf0; }
}
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
p { margin: .5rem 0; }
.dim, time { color: var(--dim); font-size: .9rem; }
.box { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; }
form { display: inline-block; margin: .25rem .5rem .25rem 0; }
button { font: inherit; padding: .4rem .9rem; border: 1px solid var(--accent); border-radius: 6px;
  background: transparent; color: var(--accent); cursor: pointer; }
button:hover, button:focus-visible { background: var(--soft); outline: 2px solid var(--accent); }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.tag { border: 1px solid var(--line); border-radius: 999px; padding: 0 .6rem; font-size: .85rem; white-space: nowrap; }
pre { white-space: pre-wrap; background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 1rem;
  font-size: .95rem; }
iframe { width: 100%; height: 40rem; max-height: 80vh; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dt { color: var(--dim); }
dd { margin: 0; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
`

/** What a page may load and do. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The html of a sent mail runs no script; its links open in a tab that is not sandboxed, so that their buttons work. */
export const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')
